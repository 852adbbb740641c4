import type {
  AfterCare,
  CareBasis,
  CareEnd,
  HomeForm,
  LimitKind,
  Organiser,
  PlanMark,
} from '../domain/codes.ts';

export const FORM: Readonly<Record<HomeForm, string>> = {
  emergency_home: 'Jourhem',
  family_home: 'Familjehem',
  supported_family_home: 'Konsulentstött familjehem',
  network_home: 'Nätverkshem',
  residential_home: 'HVB',
  supported_housing: 'Stödboende',
  sheltered_housing: 'Skyddat boende',
  state_home: 'SiS-institution',
};

export const BASIS: Readonly<Record<CareBasis, string>> = {
  sol: 'SoL',
  lvu_2: 'LVU 2 §',
  lvu_3: 'LVU 3 §',
  lvu_2_3: 'LVU 2 och 3 §§',
  lvu_6: 'LVU 6 §, omedelbart omhändertagande',
  lvm: 'LVM',
};

export const ORGANISER: Readonly<Record<Organiser, string>> = {
  own: 'Kommunens eget',
  bought: 'Köpt',
  other_municipality: 'Annan kommuns',
};

const REASON: Readonly<Record<CareEnd, string>> = {
  returned_home: 'åter till hemmet',
  own_housing: 'eget boende',
  custody_transferred: 'vårdnaden har flyttats över',
  other_care: 'annan vård tar vid',
  consent_withdrawn: 'samtycket har återkallats',
  not_needed: 'vården behövs inte längre',
  court: 'domstolens avgörande',
  age_limit: 'åldersgränsen är nådd',
  moved: 'annan kommun tar över',
  died: 'personen har avlidit',
  none_of_these: 'annat skäl',
};

const LIMIT: Readonly<Record<LimitKind, string>> = {
  contact: 'Umgänget är begränsat',
  whereabouts: 'Vistelseorten röjs inte',
};

const MARK: Readonly<Record<PlanMark, string>> = {
  plans_made: 'Vårdplan och genomförandeplan är upprättade',
  care_plan_revised: 'Vårdplanen är reviderad',
};

const AFTER: Readonly<Record<AfterCare, string>> = {
  goes_on: 'Uppföljningen fortsätter',
  ended: 'Uppföljningen avslutas',
  new_investigation: 'Uppföljningen avslutas och en ny utredning inleds',
};

const sentence = (text: string): string => (/[.!?”]$/.test(text) ? text : `${text}.`);
const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.flatMap((part) => (part ? [sentence(part)] : [])).join('\n');

interface Home {
  readonly form: HomeForm;
  readonly home: string;
  readonly organiser: Organiser;
  readonly dailyCost: number;
}

const homeOf = ({ form, home, organiser, dailyCost }: Home): string =>
  `${FORM[form]}: ${home}. ${ORGANISER[organiser]}, ${dailyCost} kr per dygn`;

/** How care away from home is written in the journal, where the file has it. An address is never among the words. */
export const entryTexts = {
  begun: (of: Home & { readonly basis: CareBasis; readonly startedOn: string }): string =>
    lines(`Placeringen påbörjades ${of.startedOn}. Grund: ${BASIS[of.basis]}`, homeOf(of)),
  changed: (of: {
    readonly before: CareBasis;
    readonly basis: CareBasis;
    readonly fromOn: string;
    readonly reason: string;
  }) =>
    lines(
      `Grunden för vården är ${BASIS[of.basis]} från ${of.fromOn}. Tidigare grund: ${BASIS[of.before]}`,
      of.reason,
    ),
  moved: (of: Home & { readonly fromOn: string; readonly whyMoved: string }) =>
    lines(`Flyttade ${of.fromOn}`, homeOf(of), `Varför: ${of.whyMoved}`),
  limited: (of: { readonly kind: LimitKind; readonly whom: string; readonly fromOn: string }) =>
    lines(`${LIMIT[of.kind]} från ${of.fromOn} (14 § LVU). Gäller: ${of.whom}`),
  limitEnded: (of: { readonly kind: LimitKind; readonly endedOn: string; readonly text: string }) =>
    lines(`${LIMIT[of.kind]} gäller inte längre, från ${of.endedOn}`, of.text),
  planned: (of: { readonly kind: PlanMark; readonly onDay: string; readonly note: string | null }) =>
    lines(`${MARK[of.kind]} ${of.onDay}`, of.note),
  ended: (of: {
    readonly endedOn: string;
    readonly reason: CareEnd;
    readonly text: string | null;
    readonly followUpFrom: string | null;
    readonly noFollowUp: string | null;
  }) =>
    lines(
      `Placeringen upphörde ${of.endedOn}: ${REASON[of.reason]}`,
      of.text,
      of.followUpFrom && `Följs upp från ${of.followUpFrom}`,
      of.noFollowUp && `Följs inte upp: ${of.noFollowUp}`,
    ),
  followedUp: (of: {
    readonly outcome: AfterCare;
    readonly childView: string | null;
    readonly childViewWhyNot: string | null;
    readonly text: string;
  }) =>
    lines(
      'Uppföljning efter placering',
      of.text,
      of.childView && `Barnets syn: ${of.childView}`,
      of.childViewWhyNot && `Barnets syn saknas: ${of.childViewWhyNot}`,
      AFTER[of.outcome],
    ),
} as const;
