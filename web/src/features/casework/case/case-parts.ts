import type { Case } from '../../../api/index.ts';
import type { Permission } from '../../../app/session/use-session.ts';
import { isOfFollowedArea } from './followed-areas.ts';

/**
 * The parts of a case and the pages of each. A page is added by one line here, by its word in
 * `sv.caseView.pages`, and by its route under the case's. A part is shown when one of its pages is.
 */
const CASE_PARTS = [
  {
    part: 'overview',
    pages: [
      { page: 'overview', to: '/arenden/$caseId' },
      { page: 'report', to: '/arenden/$caseId/anmalan', shown: (view) => !view.performs },
      { page: 'timeline', to: '/arenden/$caseId/tidslinje' },
      { page: 'youth', to: '/arenden/$caseId/unga', shown: isYoung, permission: 'youth:notice:read' },
    ],
  },
  {
    part: 'investigation',
    pages: [
      { page: 'standing', to: '/arenden/$caseId/utredning', shown: isInvestigated },
      { page: 'statements', to: '/arenden/$caseId/utredning/uppgifter', shown: isInvestigated },
      { page: 'assessments', to: '/arenden/$caseId/utredning/bedomningar', shown: isInvestigated },
      { page: 'family', to: '/arenden/$caseId/utredning/familj', shown: isInvestigated },
      { page: 'text', to: '/arenden/$caseId/utredning/text', shown: isInvestigated },
    ],
  },
  {
    part: 'decisions',
    pages: [
      { page: 'decisions', to: '/arenden/$caseId/beslut', shown: isDecidedIn },
      { page: 'letters', to: '/arenden/$caseId/beslut/brev', shown: isDecidedIn },
    ],
  },
  {
    part: 'adult',
    pages: [{ page: 'adult', to: '/arenden/$caseId/vuxen', shown: isAboutAdult }],
  },
  {
    part: 'interventions',
    pages: [
      { page: 'commissions', to: '/arenden/$caseId/uppdrag', shown: hasCommissions },
      { page: 'placement', to: '/arenden/$caseId/placering', shown: mayBePlaced },
      { page: 'placedDaily', to: '/arenden/$caseId/placering/vardag', shown: isPlaced },
    ],
  },
  {
    part: 'situation',
    pages: [
      {
        page: 'situation',
        to: '/arenden/$caseId/bistand',
        shown: isFollowed,
        permission: 'assistance:situation:read',
      },
    ],
  },
  {
    part: 'transition',
    pages: [{ page: 'transition', to: '/arenden/$caseId/overgang', shown: isTurning18 }],
  },
  {
    part: 'journal',
    pages: [
      { page: 'journal', to: '/arenden/$caseId/dokumentation', shown: may('casework.journal') },
      { page: 'documents', to: '/arenden/$caseId/handlingar' },
    ],
  },
  { part: 'persons', pages: [{ page: 'persons', to: '/arenden/$caseId/personer' }] },
  {
    part: 'file',
    pages: [
      { page: 'file', to: '/arenden/$caseId/akt' },
      { page: 'secrecy', to: '/arenden/$caseId/sekretess', shown: may('casework.secrecy') },
      { page: 'log', to: '/arenden/$caseId/logg', shown: may('casework.case-log') },
    ],
  },
] as const satisfies readonly {
  part: string;
  pages: readonly {
    page: string;
    to: string;
    shown?: (view: Case) => boolean;
    permission?: Permission;
  }[];
}[];

/** The rules of care away from home. */
const OF_PLACEMENT = /^(PL-|LSB-012|LOK-02[456])/;

type Part = (typeof CASE_PARTS)[number];
export type CasePage = Part['pages'][number];
/** `first` is where the part's tab leads. */
export type ShownPart = { part: Part['part']; first: CasePage; pages: CasePage[] };

/** The parts with what one may see of this case, in their order. */
export function shownParts(view: Case, may: (permission: Permission) => boolean): ShownPart[] {
  return CASE_PARTS.flatMap(({ part, pages: all }) => {
    const pages = all.filter(
      (page: CasePage) =>
        (!('shown' in page) || page.shown(view)) && (!('permission' in page) || may(page.permission)),
    );
    const [first] = pages;
    return first ? [{ part, first, pages }] : [];
  });
}

/** The page that an address belongs to: its own, or the nearest above it. */
export function pageAt(parts: readonly ShownPart[], caseId: string, pathname: string): CasePage | undefined {
  return parts
    .flatMap(({ pages }) => pages)
    .filter(({ to }) => `${pathname}/`.startsWith(`${to.replace('$caseId', caseId)}/`))
    .sort((a, b) => b.to.length - a.to.length)[0];
}

function isInvestigated(view: Case): boolean {
  return view.investigationOpenedOn !== null;
}

/** What can't wait is decided before an investigation is opened, too. */
function isDecidedIn(view: Case): boolean {
  return isInvestigated(view) || view.state === 'preliminary';
}

/** Areas in which somebody is exposed to violence, uses substances, or needs a home. */
const ADULT_AREAS: readonly Case['area'][] = ['adult_violence', 'adult_misuse', 'social_psychiatry'];

/** Whoever performs, or is on call, has no part in it. */
function isAboutAdult(view: Case): boolean {
  return ADULT_AREAS.includes(view.area) && !view.performs && view.allowed.includes('casework.secrecy');
}

/** Ordered after a decision, or performed here. */
function hasCommissions(view: Case): boolean {
  return view.performs || view.hasCommissions || view.state === 'decided';
}

/** Of the areas in which what is granted is followed month by month or year by year. */
function isFollowed(view: Case): boolean {
  return isOfFollowedArea(view) && isInvestigated(view);
}

/** Of a child or somebody young in an authority's own case; of an age that nobody knows too. */
function isYoung(view: Case): boolean {
  const { age } = view.person;
  return view.area === 'child_youth' && !view.performs && (age === null || age < 21);
}

/** Care away from home has begun, or can begin: by what has been decided, or by a custody. */
function mayBePlaced(view: Case): boolean {
  const isPlaced = view.clocks.some(({ lawRuleId }) => /^(PL-|LVU-|BU-05[12]|LSB-)/.test(lawRuleId));
  return !view.performs && (isPlaced || (view.state === 'decided' && PLACED_AREAS.has(view.area)));
}

const PLACED_AREAS: ReadonlySet<Case['area']> = new Set(['child_youth', 'adult_misuse', 'adult_violence']);

/** From the year before the birthday in a case about a child; in one about an adult, of whom it may be that it came by a transition. */
function isTurning18({ area, performs, person: { age }, state }: Case): boolean {
  if (performs || state === 'not_opened' || state === 'joined' || age === null) return false;
  return age >= 17 && age < (area === 'child_youth' ? 21 : 20);
}

/**
 * Care away from home goes on or has been, and something of it is watched over, or was; or it may, by what has been decided, of somebody so young that a
 * health examination is owed (lag 2017:209), as by LVM.
 */
function isPlaced(view: Case): boolean {
  const { age } = view.person;
  const isYoungEnough = age !== null && age < 23 && mayBePlaced(view);
  return isYoungEnough || view.clocks.some(({ lawRuleId }) => OF_PLACEMENT.test(lawRuleId));
}

function may(operation: Case['allowed'][number]): (view: Case) => boolean {
  return (view) => view.allowed.includes(operation);
}
