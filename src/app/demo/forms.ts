import type { Runner } from '#core/operation';
import { receiveForm, setFormMapping, setPolling } from '#modules/eservices';
import { FileContent } from '#platform/files';
import { letterPdf } from './letter.ts';
import type { DemoOrganisation } from './organisation.ts';

/** What the municipality's own e-service asks a pre-school, by the names that its builder has given. */
const QUESTIONS = {
  barnetsNamn: 'Barnets namn',
  alder: 'Ålder',
  forskola: 'Förskola',
  oro: 'Vad gäller oron?',
  beskrivning: 'Beskriv vad ni har sett',
  informerade: 'Är vårdnadshavarna informerade?',
  anmalare: 'Ditt namn',
  telefon: 'Telefon',
} as const;
type Question = keyof typeof QUESTIONS;

const SYSTEM = 'client:e-tjänsteplattformen';
const PRESCHOOL = { family: 126, name: 'Orosanmälan från förskola' };
const CLUB = { family: 131, name: 'Oro för barn, föreningar' };

/** Cases that they open: a child's, of the one whose questions have a meaning. */
export const FORMS_OPEN = 1;

/**
 * Two forms by Open ePlatform: one whose questions have been given a meaning, and one that somebody has to read. Nothing is fetched: the demo
 * has no platform.
 */
export async function seedForms(runner: Runner, organisation: DemoOrganisation): Promise<void> {
  const from = (element: Question) => ({ element });
  await runner.run(setFormMapping, organisation.actor('elis'), {
    familyId: PRESCHOOL.family,
    mapping: {
      reporter: 'professional',
      category: 'preschool',
      rules: [
        { ...from('barnetsNamn'), to: 'child.name' },
        { ...from('alder'), to: 'child.identity' },
        { ...from('forskola'), to: 'reporter.organisation' },
        { ...from('oro'), to: 'worries', codes: [{ said: 'Brister i omsorgen', code: 'neglect' }] },
        { ...from('beskrivning'), to: 'freeText' },
        {
          ...from('informerade'),
          to: 'guardiansInformed',
          codes: [
            { said: 'Ja', code: 'yes' },
            { said: 'Nej', code: 'no' },
          ],
        },
        { ...from('anmalare'), to: 'reporter.name' },
        { ...from('telefon'), to: 'reporter.phone' },
      ],
    },
  });
  await runner.run(setPolling, organisation.actor('elis'), {
    familyId: PRESCHOOL.family,
    isOn: false,
    statuses: ['Inskickat'],
    doneStatus: 'Mottaget',
  });
  await runner.run(receiveForm, organisation.eService, {
    system: SYSTEM,
    bytes: formOf(PRESCHOOL, '20114', {
      barnetsNamn: 'Love Sandqvist',
      alder: '4 år',
      forskola: 'Kvarnbackens förskola',
      oro: 'Brister i omsorgen',
      beskrivning:
        'Love har haft samma kläder hela veckan och är ofta mycket hungrig på morgonen. Vi har pratat med pappan, som säger att det är mycket just nu.',
      informerade: 'Ja',
      anmalare: 'Ingela Förster',
      telefon: '0980-319 140',
    }),
  });
  await runner.run(receiveForm, organisation.eService, {
    system: SYSTEM,
    bytes: formOf(CLUB, '20119', {
      barnetsNamn: 'En pojke i laget, Tage',
      alder: 'kanske 12',
      beskrivning:
        'Tage vill inte åka hem efter träningen och säger att det är bråk hemma. Han har sovit hos en lagkamrat flera nätter.',
      anmalare: 'Tränare i Björkviks BK',
    }),
    pdf: await FileContent.of('Formulär 20119.pdf', letterPdf([CLUB.name, 'Tage, kanske 12 år'])),
  });
}

/** FlowInstance XML as the platform writes it: ISO-8859-1. */
function formOf(
  form: { family: number; name: string },
  id: string,
  answers: Readonly<Partial<Record<Question, string>>>,
): Buffer {
  const values = Object.entries(answers).map(
    ([element, value]) =>
      `<${element}><QueryID>1</QueryID><Name>${QUESTIONS[element as Question]}</Name><Value>${value}</Value></${element}>`,
  );
  return Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>
<FlowInstance xmlns="http://www.oeplatform.org/version/2.0/schemas/flowinstance"><Header><Flow><FamilyID>${form.family}</FamilyID><Version>2</Version><FlowID>1</FlowID><Name>${form.name}</Name></Flow><FlowInstanceID>${id}</FlowInstanceID></Header><Values>${values.join('')}</Values></FlowInstance>`,
    'latin1',
  );
}
