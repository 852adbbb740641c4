import type { z } from 'zod';
import type { FormMapping } from '../forms/mapping.ts';

/** A school's form as Open ePlatform sends it, in ISO-8859-1. */
export function aFlowInstance(
  with_: {
    id?: string;
    familyId?: number;
    version?: number;
    text?: string;
    status?: string;
    more?: string;
    /** Beside the header's other parts: who sent it. */
    sender?: string;
  } = {},
): Buffer {
  const {
    id = '4711',
    familyId = 126,
    version = 3,
    text = 'Kommer hungrig och trött.',
    status = 'Inkommet',
    more = '',
    sender = '',
  } = with_;
  const value = (element: string, name: string, ...values: string[]) =>
    `<${element}><QueryID>1</QueryID><Name>${name}</Name>${values.map((v) => `<Value>${v}</Value>`).join('')}</${element}>`;
  return Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>
<FlowInstance xmlns="http://www.oeplatform.org/version/2.0/schemas/flowinstance">
<Header><Flow><FamilyID>${familyId}</FamilyID><Version>${version}</Version><FlowID>88</FlowID><Name>Orosanmälan, skola</Name></Flow>
<FlowInstanceID>${id}</FlowInstanceID><Status><ID>1</ID><Name>${status}</Name></Status>${sender}<Posted>2026-12-03T10:12:00</Posted></Header>
<Values>${value('barnetsNamn', 'Barnets namn', 'Älva Öberg Påhitt')}${value('personnummer', 'Barnets personnummer', '20160102-9802')}
${value('skola', 'Skola', 'Norrängens skola')}${value('oro', 'Vad gäller oron?', 'Brister i omsorgen', 'Annat, se text')}
${value('beskrivning', 'Beskriv', text)}${value('informerade', 'Är vårdnadshavarna informerade?', 'Ja')}
${value('samtal', 'Har ni pratat med barnet?', 'Ja, i går')}
<anmalare><QueryID>7</QueryID><Name>Anmälare</Name><firstname>Åsa</firstname><lastname>Lärarsson</lastname></anmalare>${more}</Values>
</FlowInstance>`,
    'latin1',
  );
}

/** What that form means. */
export const SCHOOL_MAPPING: z.input<typeof FormMapping> = {
  reporter: 'professional',
  category: 'school',
  rules: [
    { element: 'barnetsNamn', to: 'child.name' },
    { element: 'personnummer', to: 'child.identity' },
    { element: 'skola', to: 'child.whereabouts' },
    { element: 'skola', to: 'reporter.organisation' },
    { element: 'oro', to: 'worries', codes: [{ said: 'Brister i omsorgen', code: 'neglect' }] },
    { element: 'beskrivning', to: 'freeText' },
    {
      element: 'informerade',
      to: 'guardiansInformed',
      codes: [
        { said: 'ja', code: 'yes' },
        { said: 'nej', code: 'no' },
      ],
    },
    { element: 'anmalare', field: 'firstname', to: 'reporter.name' },
    { element: 'anmalare', field: 'lastname', to: 'reporter.name' },
  ],
};
