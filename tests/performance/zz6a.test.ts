import {test} from 'vitest';
import {readFileSync, writeFileSync} from 'node:fs';
import { formOf } from '../../src/performance/architecture/families/family.ts';
import { familyOf } from '../../src/performance/architecture/families/table.ts';
import { openConfig } from '../../src/performance/architecture/config.ts';
import { completeForm } from '../../src/performance/architecture/complete.ts';
import { isDeepStrictEqual } from 'node:util';
test('gen',()=>{
  const out={};
  for (const f of readFileSync('/tmp/genlist.txt','utf8').trim().split('\n')) {
    let c=JSON.parse(readFileSync('/work/shared/data/configs/'+f,'utf8'));
    if(c.text_config) c=c.text_config;
    const fam=familyOf(c.model_type);
    let form: any={...formOf(fam as any,openConfig(c,c.model_type))};
    delete form.modelType;
    const whole=completeForm(form);
    for (const k of ['denseLayers']) if (form.runs) { }
    const tryDrop=(order)=>{ let cur={...form}; for(const k of order){ if(!(k in cur)||['layers','hidden','heads','vocabulary','width','gated'].includes(k))continue; const {[k]:_,...rest}=cur; if(isDeepStrictEqual(completeForm(rest),whole)) cur=rest;} return cur;};
    // a dense width that no layer has means nothing
    const keys=Object.keys(form);
    let best=tryDrop(keys);
    out[f]=best;
  }
  writeFileSync('/tmp/gen.json',JSON.stringify(out,null,1));
})
