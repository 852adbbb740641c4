import { type Caller, logInAs } from './caller.ts';
import type { Server } from './server.ts';

interface Year {
  year: number;
  functions: { functionId: string; title: string }[];
  controls: { controlId: string; what: string; occasions: { occasionId: string }[] }[];
}

const RISKS = [
  ['Utredning barn', 'Utredningar blir inte klara inom fyra månader', 3, 4],
  ['Mottagning', 'Skyddsbedömningar görs inte samma dag', 2, 4],
  ['Utredning barn', 'Barn får inte komma till tals', 3, 4],
  ['Personal', 'Erfarna handläggare slutar och kunskap går förlorad', 4, 3],
  ['Informationssäkerhet', 'Någon läser akter utan att ha skäl', 2, 3],
  ['Ekonomi', 'Placeringar blir dyrare än budget', 3, 2],
  ['Avtal', 'Avtal med utförare följs inte upp', 2, 2],
  ['Lokaler', 'Mötesrum saknas för samtal med barn', 1, 2],
] as const;

/** A year's risks and a decided plan with a sample drawn, made by the director of the story. @returns the sample and who made it */
export async function internalControl(server: Server): Promise<{ sampleId: string; director: Caller }> {
  const director = await logInAs(server.url, 'Astrid Valldal');
  const { year, functions } = await director.read<Year>('/api/v1/control/year');
  for (const [process, description, likelihood, consequence] of RISKS) {
    await director.command('/api/v1/control/add-risk', {
      riskId: crypto.randomUUID(),
      year,
      process,
      description,
      likelihood,
      consequence,
      reason: 'Så har det sett ut under året.',
    });
  }
  const responsible = functions.find((f) => f.title === 'Enhetschef, barn och familj')?.functionId;
  const control = {
    controlId: crypto.randomUUID(),
    year,
    what: 'Barnets bästa är bedömt i förhandsbedömningarna',
    why: 'Förra årets kontroll visade brister.',
    method: 'Stickprov ur avslutade förhandsbedömningar.',
    frequency: 'once',
    functionId: responsible,
    sample: {
      measureId: 'assessments-led-to-investigation',
      size: 8,
      checkpoints: ['Har barnet fått komma till tals?', 'Är barnets bästa bedömt?'],
    },
  };
  await director.command('/api/v1/control/add-control', control);
  const decided = await director.command<Year>('/api/v1/control/decide-plan', {
    decisionId: crypto.randomUUID(),
    year,
    decidedOn: `${year}-01-22`,
    reference: 'Socialnämnden § 8',
  });
  const occasionId = decided.controls.find((c) => c.controlId === control.controlId)?.occasions[0]
    ?.occasionId;
  const sampleId = crypto.randomUUID();
  await director.command('/api/v1/control/draw-sample', {
    sampleId,
    occasionId,
    period: String(year),
    size: 8,
    openTo: `${year}-12-31`,
  });
  return { sampleId, director };
}
