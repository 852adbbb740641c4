/** The words of `samsyn clock due`. */
export const words = {
  clock: 'Frister',
  due: 'Räkna ut när en frist går ut',
  options: {
    length: 'fristens längd, ett heltal från 0',
    unit: 'enhet: {units}',
    start: 'dagen eller tidpunkten som fristen räknas från (ISO 8601); tid utan tidszon är svensk tid',
    rule: 'räkna efter en regel, till exempel BU-020',
    batch: 'räkna alla rader i en CSV-fil med rubrikraden start;length;unit',
  },
  usage: 'Ange --length, --unit och --start, eller --rule och --start, eller bara --batch.',
  file: 'Filen {path} går inte att läsa.',
  header: 'Första raden ska vara start;length;unit.',
  line: 'rad {line}: {faults}',
  nothingWritten: 'Inget har räknats. Rätta raderna och försök igen.',
  faults: {
    columns: 'raden ska ha tre fält: start;length;unit',
    length: 'längden "{value}" ska vara ett heltal från 0',
    unit: 'enheten "{value}" ska vara en av {units}',
    FORM: 'start "{value}" ska vara ett datum (2026-12-04) eller en tidpunkt (2026-12-04T14:30:00+01:00)',
    NO_SUCH_DAY: 'dagen i start "{value}" finns inte',
    NO_SUCH_TIME: 'klockslaget eller tidszonen i start "{value}" finns inte',
    SKIPPED_HOUR: 'klockslaget i start "{value}" finns inte: då ställs klockan fram till sommartid',
    OUT_OF_RANGE: 'start "{value}" ligger utanför åren 1953–2199',
    hoursNeedTime: 'start "{value}" behöver ett klockslag när fristen räknas i timmar',
    dueOutOfRange: 'fristen slutar utanför åren 1953–2199',
    UNKNOWN_RULE: 'regeln "{value}" finns inte; samsyn rules list visar reglerna',
    NO_VERSION_THEN: 'regeln "{value}" gällde inte den dagen',
    no_length: 'regeln "{value}" har ingen frist att räkna: lagen anger inget tal',
    next_meeting: 'regeln "{value}" räknas till nämndens nästa sammanträde',
    stated_day: 'regeln "{value}" gäller en dag som anges i varje ärende',
  },
} as const;

/** Fills in the names in braces. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
