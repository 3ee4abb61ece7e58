import { parseChapter } from './chapter/parse-chapter.ts';
const t = (source: string) => { const r = parseChapter({source, bodyLine:1, file:'x', lang:'en'} as never, (i)=>console.log(i.place,i.message)); console.log(JSON.stringify(r?.children, (k,v)=>k==='data'||k==='position'?undefined:v)); };
t('a {{< figure src="x" >}} b {% raw %} c {1+1} {:.x}');
t('{% raw %}\ntext {{ x }}\n{% endraw %}\n\n{{% note %}}\nb\n{{% /note %}}\n\n> {: .x}\n\n- {% x %}\n\n{/* c */}\n\nT\n{: .prompt-tip }\n\n## H {: #id}');
