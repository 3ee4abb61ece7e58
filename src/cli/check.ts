import { reportCheck } from '../build/report-check.ts';

// `npm run check`: content only. Exit code 1 when anything keeps the site from being built.
if (!(await reportCheck())) process.exitCode = 1;
