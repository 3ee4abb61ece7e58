import { engines, rooms } from '../rooms.ts';

/** The folders of `src/` with what they hold, in the order in which they may import each other. */
export function roomsTable(): string {
  const rows = Object.entries(rooms).map(([room, holds]) => {
    const door = (engines as readonly string[]).includes(room) ? '; door: `index.ts`' : '';
    return `| \`src/${room}\` | ${holds}${door} |`;
  });
  return ['| folder | holds |', '| --- | --- |', ...rows].join('\n');
}
