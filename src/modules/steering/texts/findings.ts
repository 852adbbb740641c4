import { tertialSaid } from '#core/measures';
import type { Trend } from '../domain/codes.ts';
import type { FactsOf, Finding, FindingCode } from '../domain/finding.ts';
import { figure, moneyTexts, type Words } from './money-findings.ts';

/* What each finding says to a controller, and what to do. One plain sentence each. */

const percent = (value: number): string => `${figure(value, 1)}\u00a0%`;

const of = (f: { measure: string; title: string; period?: string }): string =>
  `${f.measure} ${f.title}${f.period ? `, ${tertialSaid(f.period)}` : ''}`;
const counted = (f: { numerator: number; denominator: number }): string =>
  `${figure(f.numerator)} av ${figure(f.denominator)}`;
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} och ${parts.at(-1)}`;
const trend: Readonly<Record<Trend, string>> = { up: 'uppåt', down: 'nedåt', same: 'oförändrat' };

export const findingTexts: { readonly [C in FindingCode]: Words<FactsOf[C]> } = {
  share_contradicts_counts: {
    title: 'Andelen stämmer inte med antalen',
    sentence: (f) => `${of(f)}: det står ${percent(f.stated)}, men ${counted(f)} är ${percent(f.computed)}.`,
    todo: 'Ta reda på om det är andelen eller antalen som är fel. Räkna sedan andelen ur antalen.',
  },
  share_rounded_otherwise: {
    title: 'Andelen är avrundad på annat sätt',
    sentence: (f) => `${of(f)}: det står ${percent(f.stated)}, och ${counted(f)} är ${percent(f.computed)}.`,
    todo: 'Avrunda till närmaste hela procent.',
  },
  year_contradicts_tertials: {
    title: 'Årets antal går inte ihop med tertialens andelar',
    sentence: (f) =>
      `${of(f)}: årets ${counted(f)} är ${percent(f.computed)}, och det kan inte bli ${list(
        f.tertials.map((t) => `${percent(t.stated)} i ${t.tertial}`),
      )} hur de än fördelas.`,
    todo: 'Ta fram antalen för varje tertial. Årets andel räknas ur årets antal, och är inte det sista tertialets.',
  },
  count_contradicts_count: {
    title: 'Två antal för samma sak',
    sentence: (f) =>
      `${of(f)}: tabellen ger ${figure(f.stated)}, men på annat ställe står ${figure(f.counted)}.`,
    todo: 'Ta reda på vilket antal som är rätt och rätta det andra.',
  },
  numerator_above_denominator: {
    title: 'Fler än alla',
    sentence: (f) => `${of(f)}: ${counted(f)} är fler än alla.`,
    todo: 'Kontrollera om antalen har bytt plats eller räknar olika saker.',
  },
  counts_without_denominator: {
    title: 'Antal utan nämnare',
    sentence: (f) => `${of(f)}: det står att det gäller ${figure(f.numerator)}, men inte av hur många.`,
    todo: 'Ange hur många det var sammanlagt, så att andelen går att räkna.',
  },
  counts_of_nobody: {
    title: 'Andel av ingen',
    sentence: (f) =>
      `${of(f)}: det står ${percent(f.stated)}, men antalen säger att det inte fanns någon att mäta.`,
    todo: 'Ange ”ej mätt” i stället för en andel när det inte finns någon att mäta.',
  },
  counts_contradict_counts: {
    title: 'Antalen sägs på flera sätt',
    sentence: (f) => `${of(f)}: det står ${counted(f)}, men också ${list(f.otherwise.map(counted))}.`,
    todo: 'Ta reda på vilka antal som är rätt och rätta de andra.',
  },
  year_contradicts_counts: {
    title: 'Tertialens antal blir inte årets',
    sentence: (f) => `${of(f)}: årets antal är ${counted(f)}, men tertialens blir ${counted(f.summed)}.`,
    todo: 'Leta efter det tertial som är fel, eller rätta årets antal.',
  },
  count_without_measure: {
    title: 'Antal utan mått',
    sentence: (f) => `${f.measure}: det finns antal, men inget mått med den beteckningen det året.`,
    todo: 'Kontrollera beteckningen och året, eller importera måttet.',
  },
  few_counted: {
    title: 'Få räknade',
    sentence: (f) =>
      `${of(f)}: andelen gäller bara ${figure(f.denominator)}, så varje person ändrar den mycket.`,
    todo: 'Publicera antalet i stället för andelen, och tänk på att enskilda kan kännas igen.',
  },
  not_applicable_as_zero: {
    title: 'Ej tillämpligt har räknats som 0',
    sentence: (f) =>
      [
        `${of(f)}: en enhet som inte har uppgiften är inlagd som 0 %`,
        f.stated === null ? '' : ` och drar ned värdet till ${percent(f.stated)}`,
        f.without === null ? '' : `. Utan den är det ${percent(f.without)}`,
        f.units === null ? '' : `. Det är vad ett ovägt medel av ${f.units} enheter blir när en av dem är 0`,
        '.',
      ].join(''),
    todo: 'Ange ”ej tillämpligt” för enheten, så räknas den inte med. Begär antal från de andra, så att helheten räknas ur dem.',
  },
  mean_of_shares: {
    title: 'Medelvärde av andelar',
    sentence: (f) =>
      f.isMean
        ? `${of(f)}: ${f.stated === null ? 'värdet' : percent(f.stated)} är ett medelvärde av ${list(
            f.shares.map(percent),
          )} för grupper av olika storlek. Det säger inte hur stor andelen är.`
        : `${of(f)}: ${f.stated === null ? 'värdet' : percent(f.stated)} sägs vara ett medelvärde av ${list(
            f.shares.map(percent),
          )}, men det är ${percent(f.mean)}.`,
    todo: 'Ta fram antalen för varje grupp och räkna andelen av alla tillsammans.',
  },
  few_answered: {
    title: 'Få har svarat',
    sentence: (f) =>
      `${of(f)}: ${list([
        ...(f.rate === null ? [] : [`svarsfrekvensen är ${percent(f.rate)}`]),
        ...(f.answers === null ? [] : [`antalet svar är ${figure(f.answers)}`]),
      ])}. Svaren säger lite om dem som inte har svarat.`,
    todo: 'Visa svarsfrekvensen vid värdet, och dra inga slutsatser av det ensamt.',
  },
  remark_without_counts: {
    title: 'Anmärkning utan antal',
    sentence: (f) => `${of(f)}: ”${f.remark}”`,
    todo: 'Läs anmärkningen, och begär antalen så att värdet går att kontrollera.',
  },
  share_out_of_range: {
    title: 'Omöjlig andel',
    sentence: (f) => `${of(f)}: ${percent(f.stated)} kan inte vara en andel.`,
    todo: 'Rätta värdet. En andel ligger mellan 0 och 100 %.',
  },
  target_out_of_range: {
    title: 'Omöjligt mål',
    sentence: (f) => `${of(f)}: målet ${percent(f.stated)} kan inte vara en andel.`,
    todo: 'Rätta målet. En andel ligger mellan 0 och 100 %.',
  },
  not_a_count: {
    title: 'Inget antal',
    sentence: (f) => `${of(f)}: ${figure(f.stated)} kan inte vara ett antal.`,
    todo: 'Rätta värdet till ett helt tal, eller ange att måttet är en andel eller ett belopp.',
  },
  cumulative_falls: {
    title: 'Räknat från årets början, och ändå lägre',
    sentence: (f) =>
      `${of(f)} räknas från årets början, men är ${figure(f.before)} i ${f.from} och ${figure(f.after)} i ${f.to}.`,
    todo: 'Kontrollera om antalet gäller tertialet för sig. Ändra då hur måttet räknas.',
  },
  zero_every_time: {
    title: 'Noll varje gång',
    sentence: (f) =>
      `${of(f)}: 0 i ${f.times === 3 ? 'alla tre' : f.times} tertial. Det ser ut som att ingen har mätt, eller att uppgiften inte är deras.`,
    todo: 'Fråga om det är mätt. Ange annars ”ej mätt” eller ”ej tillämpligt”, som inte är 0.',
  },
  measured_then_not: {
    title: 'Mätt först, sedan inte',
    sentence: (f) => `${of(f)}: mätt i ${f.last}, men inte i ${f.missing}.`,
    todo: 'Begär in värdet, eller skriv varför det inte är mätt.',
  },
  zero_beside_high: {
    title: 'Noll bredvid höga värden',
    sentence: (f) =>
      `${of(f)}: ${f.unit} har 0 %, medan ${f.others} andra enheter har ${percent(f.mean)} i snitt. Är uppgiften deras?`,
    todo: 'Fråga enheten. Ange ”ej tillämpligt” om uppgiften inte är deras, ”ej mätt” om ingen har räknat.',
  },
  whole_contradicts_units: {
    title: 'Helheten stämmer inte med enheterna',
    sentence: (f) =>
      `${of(f)}: det står ${percent(f.stated)} för alla, men enheternas ${counted(f)} är ${percent(f.computed)}.`,
    todo: 'Räkna helheten ur enheternas antal.',
  },
  mean_of_units: {
    title: 'Medelvärde av enheternas andelar',
    sentence: (f) =>
      `${of(f)}: ${percent(f.stated)} är medelvärdet av ${f.units} enheters andelar. Enheternas ${counted(f)} är ${percent(f.computed)}.`,
    todo: 'Räkna helheten ur enheternas antal, så att stora enheter väger mer än små.',
  },
  whole_beyond_units: {
    title: 'Helheten ligger utanför enheterna',
    sentence: (f) =>
      `${of(f)}: det står ${percent(f.stated)} för alla, men enheterna har mellan ${percent(f.least)} och ${percent(f.most)}.`,
    todo: 'Rätta helheten, eller lägg till den enhet som saknas.',
  },
  mean_without_counts: {
    title: 'Helheten kan vara ett ovägt medelvärde',
    sentence: (f) =>
      `${of(f)}: ${percent(f.stated)} är just medelvärdet av ${f.units} enheters andelar. Är enheterna olika stora är det inte andelen för alla.`,
    todo: 'Begär antalen från enheterna och räkna helheten ur dem.',
  },
  sum_above_units: {
    title: 'Helheten är mer än enheterna tillsammans',
    sentence: (f) =>
      `${of(f)}: det står ${figure(f.stated)} för alla, men enheterna har tillsammans ${figure(f.computed)}.`,
    todo: 'Leta efter en enhet som saknas, eller rätta helheten.',
  },
  sum_below_units: {
    title: 'Helheten är mindre än enheterna tillsammans',
    sentence: (f) =>
      `${of(f)}: det står ${figure(f.stated)} för alla, men enheterna har tillsammans ${figure(f.computed)}. Det stämmer bara om något räknas i flera enheter.`,
    todo: 'Ta reda på om något räknas i flera enheter. Rätta annars helheten.',
  },
  goal_contradicts: {
    title: 'Målet bedöms fel',
    sentence: (f) =>
      `${of(f)}: det står att målet ${f.called ? 'är' : 'inte är'} nått, men värdet är ${figure(f.value)} och målet ${figure(f.target)}.`,
    todo: 'Rätta bedömningen, eller värdet om det är fel.',
  },
  trend_contradicts: {
    title: 'Trenden stämmer inte',
    sentence: (f) =>
      `${of(f)}: det står ${trend[f.called]}, men värdet gick från ${figure(f.before)} till ${figure(f.after)}.`,
    todo: 'Rätta pilen. Jämför med det senaste tertial som är mätt.',
  },
  measure_twice: {
    title: 'Samma mått två gånger',
    sentence: (f) => `${of(f)} står på flera rader i samma fil.`,
    todo: 'Ta bort de rader som inte gäller.',
  },
  two_values: {
    title: 'Två värden för samma period',
    sentence: (f) => `${of(f)}: först ${figure(f.before)}, i en senare fil ${figure(f.after)}.`,
    todo: 'Skriv varför värdet har ändrats, eller ta bort den fil som är fel.',
  },
  target_changed: {
    title: 'Målet är ändrat under året',
    sentence: (f) => `${of(f)}: målet var ${figure(f.before)} och är i en senare fil ${figure(f.after)}.`,
    todo: 'Kontrollera att nämnden har beslutat om det nya målet, och visa båda.',
  },
  definition_changed: {
    title: 'Måttet räknas på annat sätt',
    sentence: (f) => `${of(f)}: titel, slag, riktning eller räknesätt är inte som i en tidigare fil.`,
    todo: 'Jämför inte värdena före och efter ändringen, eller ge måttet en ny beteckning.',
  },
  ...moneyTexts,
};

/** A finding in words. */
export const inWords = (found: Finding): { title: string; sentence: string; todo: string } => wordsFor(found);

function wordsFor<C extends FindingCode>(found: { readonly code: C; readonly facts: FactsOf[C] }) {
  const words: Words<FactsOf[C]> = findingTexts[found.code];
  return { title: words.title, sentence: words.sentence(found.facts), todo: words.todo };
}

/** To whoever may not see small counts: the sentence would tell them. */
export const countsWithheld =
  'Talen bakom visas inte här, eftersom små antal skulle gå att utläsa. Den som lägger in nämndens siffror ser dem.';
