/**
 * What stands between a role of the database and each table: what it may do there at all, and which rows it sees. A table that is not
 * named here fails the test: whoever makes one says who reaches it.
 */
export type Seen =
  /** No tenant: the same for every municipality. */
  | 'shared'
  /** All municipalities' at once, for the jobs: no policy, and no other role than the worker's comes near it. */
  | 'queue'
  /** Rows of the own municipality. */
  | 'tenant'
  /** Rows of the own board. */
  | 'authority'
  /** Of the own board, those of one's units or functions, and of opened cases. */
  | 'directory'
  /** Of the own board, those of opened cases, and of reports and files opened by their own ids. */
  | 'content'
  /** Of the own board, what is addressed to the employee. */
  | 'own'
  /** Of the own board, persons that have been shown. */
  | 'persons'
  /** Of the own board, about persons of whom a case has been opened. */
  | 'files'
  /** Of the own board, about reporters that have been opened, and not the shielded ones. */
  | 'reporters'
  /** The own board's events with the review flag, otherwise the own ones and those of opened cases. */
  | 'events'
  /** Of the own board, one's own, those of one's units and of opened cases; with the review flag all. */
  | 'openings'
  /** Of the own board, with the review flag alone. */
  | 'reviewed'
  /** Written by the application, read by nobody in it. */
  | 'unread';

export interface Wall {
  readonly seen: Seen;
  /** Letters of what each role may do: select, insert, update, delete; small where it is some columns alone. A role that is not named may nothing. */
  readonly app?: string;
  readonly login?: string;
  readonly sealer?: string;
  readonly worker?: string;
  readonly measures?: string;
  /** What gathers evidence may all that what counts may, where nothing else is said. */
  readonly evidence?: string;
}

export const WALLS: Readonly<Record<string, Wall>> = {
  'platform.migration': { seen: 'shared' },
  'platform.periodic_job': { seen: 'shared', worker: 'SIUD' },
  'platform.job': { seen: 'shared', worker: 'SIUD' },
  'platform.mail': { seen: 'queue', worker: 'SIUD' },
  'platform.setting': { seen: 'tenant', app: 'SIUD' },

  'org.tenant': { seen: 'shared', app: 'S', login: 'S', sealer: 'S' },
  'org.tenant_secret': { seen: 'tenant', app: 'S', login: 'S' },
  'org.authority': { seen: 'tenant', app: 'SIU', login: 'S' },
  'org.unit': { seen: 'tenant', app: 'SIU', login: 'S', worker: 's' },
  'org.function': { seen: 'tenant', app: 'SIU', login: 'S', worker: 's' },
  'org.employee': { seen: 'tenant', app: 'SIU', login: 'S', worker: 's' },
  'org.holding': { seen: 'tenant', app: 'SIU', login: 'S', worker: 's' },
  'org.absence': { seen: 'tenant', app: 'SIU', login: 'S', worker: 's' },
  'org.competence': { seen: 'tenant', app: 'SIu' },
  'org.account': { seen: 'tenant', login: 'SIU' },
  'org.session': { seen: 'tenant', login: 'SIUD' },
  'org.login_failure': { seen: 'tenant', login: 'SIUD' },

  // Facts of all boards: `decide` must be able to say OTHER_AUTHORITY. Ids, no words.
  'access.case_fact': { seen: 'tenant', app: 'SIU' },
  'access.person_fact': { seen: 'authority', app: 'SIU' },
  // Who was on duty, and when: no case and no word.
  'access.shift': { seen: 'authority', app: 'SIu' },
  'access.broken_glass': { seen: 'openings', app: 'SIu' },

  'trail.entry': { seen: 'events', app: 'SI', sealer: 'S', worker: 's' },
  'trail.content': { seen: 'unread', app: 'I', sealer: 'S' },
  'trail.stated_reason': { seen: 'events', app: 'SI', sealer: 'S' },
  'trail.erasure': { seen: 'unread', sealer: 'S' },
  'trail.pending': { seen: 'unread', app: 'I', sealer: 'SD' },
  'trail.seal': { seen: 'unread', sealer: 'SI' },

  'clocks.clock': { seen: 'directory', app: 'SIU', worker: 'su', measures: 's' },
  'clocks.mark': { seen: 'directory', app: 'SIU' },
  'clocks.correction': { seen: 'directory', app: 'SI', evidence: 's' },
  'measures.edition': { seen: 'authority', app: 'SI' },
  'measures.edition_figure': { seen: 'authority', app: 'SI' },
  'measures.evidence': { seen: 'directory', app: 'S', evidence: 'SI' },
  // Kept and read as it is counted; whoever changes what is counted leaves a mark.
  'measures.tally': { seen: 'unread', measures: 'SIUD' },
  'measures.mark': { seen: 'unread', app: 'I', worker: 'I', measures: 'SD' },
  'measures.kept_in': { seen: 'shared' },
  'clocks.local_rule': { seen: 'tenant', app: 'SI', worker: 's' },

  'reminders.step': { seen: 'unread', worker: 'SI' },
  'reminders.notice': { seen: 'own', app: 'SIu', worker: 'SIU' },
  'reminders.next': { seen: 'unread', worker: 'SIU' },
  'reminders.last_mail': { seen: 'unread', worker: 'SIU' },

  'guide.tour': { seen: 'own', app: 'SIU' },

  'commitments.commitment': { seen: 'content', app: 'SIu' },
  'commitments.event': { seen: 'content', app: 'SI' },
  'commitments.proof': { seen: 'content', app: 'SIu' },
  'commitments.measure_target': { seen: 'authority', app: 'SIu' },

  'casework.person': { seen: 'persons', app: 'SIU' },
  'casework.report': { seen: 'directory', app: 'SIu' },
  'casework.report_original': { seen: 'content', app: 'SI' },
  // Of it figures are counted from the days and codes alone.
  'casework.case_head': { seen: 'directory', app: 'SIU', measures: 's' },
  'casework.report_copy': { seen: 'content', app: 'SI' },
  'casework.report_case': { seen: 'directory', app: 'SIU', evidence: 's' },
  'casework.protection_assessment': { seen: 'content', app: 'SI' },
  'casework.preliminary_decision': { seen: 'content', app: 'SI' },
  'casework.case_event': { seen: 'content', app: 'SI' },
  'casework.journal_entry': { seen: 'content', app: 'SI' },
  'casework.journal_draft': { seen: 'own', app: 'SIUD' },
  'casework.journal_writer': { seen: 'content', app: 'SIUD' },
  'casework.attachment_content': { seen: 'content', app: 'SID' },
  'casework.attachment': { seen: 'content', app: 'SID' },
  'casework.relation': { seen: 'files', app: 'SIu' },
  // Ids and digests, no words: what the existence check looks up without opening anybody.
  'casework.relation_fact': { seen: 'authority', app: 'SIU' },
  'casework.person_history': { seen: 'files', app: 'SI' },
  'casework.log_judgement': { seen: 'reviewed', app: 'SI' },
  'casework.problem_coding': { seen: 'content', app: 'SIu' },
  'casework.instrument': { seen: 'authority', app: 'SI' },
  'casework.instrument_requirement': { seen: 'authority', app: 'SI' },
  'casework.risk_assessment': { seen: 'content', app: 'SI' },
  'casework.assessment_waiver': { seen: 'content', app: 'SI' },
  // Days and codes, no words: what the unit's lists and the figures are made of.
  'casework.coded_problem': { seen: 'directory', app: 'SIu', measures: 's' },
  'casework.assessed_instrument': { seen: 'directory', app: 'SIu' },
  'casework.required_instrument': { seen: 'directory', app: 'SI', measures: 's' },
  'casework.file_release': { seen: 'content', app: 'SIU' },
  'casework.release_document': { seen: 'content', app: 'SI' },
  'casework.organisation': { seen: 'authority', app: 'SIU' },
  'casework.organisation_name': { seen: 'authority', app: 'SIUD' },
  'casework.organisation_event': { seen: 'authority', app: 'SI' },
  'casework.report_child': { seen: 'directory', app: 'SIu', measures: 's' },
  'casework.reporter': { seen: 'reporters', app: 'SIu' },
  'casework.reporter_test': { seen: 'reporters', app: 'SI' },
  'casework.protection': { seen: 'files', app: 'SIu' },
  'casework.conflict': { seen: 'files', app: 'SIu' },
  'casework.disclosure': { seen: 'directory', app: 'SI' },
  'casework.disclosure_content': { seen: 'content', app: 'SI' },
  'casework.preliminary_contact': { seen: 'content', app: 'SI' },
  'casework.reporter_meeting': { seen: 'content', app: 'SI' },
  'casework.reporter_feedback': { seen: 'content', app: 'SI' },
  'casework.decision_proposal': { seen: 'content', app: 'SIu' },
  'casework.awaiting_decision': { seen: 'directory', app: 'SIUD' },
  'casework.safety_check': { seen: 'content', app: 'SI' },
  'casework.opening_notice': { seen: 'content', app: 'SI' },
  'casework.child_talk': { seen: 'content', app: 'SI' },
  'casework.standard_question': { seen: 'content', app: 'SI' },
  'casework.standpoint': { seen: 'content', app: 'SI' },
  'casework.investigation_plan': { seen: 'content', app: 'SI' },
  'casework.statement': { seen: 'content', app: 'SI' },
  'casework.statement_request': { seen: 'content', app: 'SI' },
  'casework.request_step': { seen: 'content', app: 'SI' },
  'casework.investigation_extension': { seen: 'content', app: 'SI' },
  'casework.investigation_conclusion': { seen: 'content', app: 'SI' },
  'casework.performed_decision': { seen: 'content', app: 'SI' },
  'casework.decision': { seen: 'content', app: 'SI' },
  'casework.decision_version': { seen: 'content', app: 'SI' },
  'casework.decision_notice': { seen: 'content', app: 'SI' },
  'casework.custody_step': { seen: 'content', app: 'SI' },
  'casework.shift_entry': { seen: 'content', app: 'SI' },
  'casework.shift_case': { seen: 'directory', app: 'SIu' },
  'casework.appeal': { seen: 'content', app: 'SI' },
  'casework.appeal_step': { seen: 'content', app: 'SI' },
  'casework.case_closing': { seen: 'content', app: 'SI' },
  'casework.intake_figure': { seen: 'directory', app: 'SIu', measures: 's' },
  'casework.return_figure': { seen: 'directory', app: 'SI', measures: 's' },
  'casework.decision_figure': { seen: 'directory', app: 'SIu', measures: 's' },
  'casework.appeal_figure': { seen: 'directory', app: 'SIu', measures: 's' },
  // Who sits in which committee, when it meets, and ids and states of what is on its lists: whose papers one may read is judged by them.
  'casework.committee': { seen: 'authority', app: 'SIU' },
  'casework.committee_meeting': { seen: 'authority', app: 'SIU' },
  'casework.committee_item': { seen: 'authority', app: 'SIU' },
  'casework.agenda_item': { seen: 'authority', app: 'SIU' },
  'casework.item_paper': { seen: 'content', app: 'SI' },
  'casework.item_release': { seen: 'content', app: 'SI' },
  'casework.item_treatment': { seen: 'content', app: 'SI' },
  'casework.item_conflict': { seen: 'content', app: 'SI' },
  'casework.reported_decision': { seen: 'authority', app: 'SIU' },
  // Numbers of cases, days and codes: the board's report of a quarter is read without opening a case.
  'casework.execution_wait': { seen: 'authority', app: 'SIU', measures: 's' },
  'casework.unexecuted_report': { seen: 'authority', app: 'SI' },
  // That an id stands no longer: seen by the unit that performs what was decided.
  'casework.replaced_decision': { seen: 'authority', app: 'SI' },
  'casework.letter_template': { seen: 'authority', app: 'SI' },
  'casework.letter': { seen: 'content', app: 'SI' },
  // Which letters wait, without a word or a name: what they are about is read with their cases.
  'casework.letter_queue': { seen: 'authority', app: 'SIu' },
  'casework.follow_up_end': { seen: 'content', app: 'SI' },
  // Days and no words: whether another was opened shortly after, in whichever unit, is told without opening it.
  'casework.investigation_span': { seen: 'authority', app: 'sIu', measures: 's' },
  'casework.reopening': { seen: 'content', app: 'SIu' },
  'casework.reopening_limit': { seen: 'authority', app: 'SI' },
  'casework.joining': { seen: 'content', app: 'SI' },
  'casework.delegation': { seen: 'authority', app: 'SI' },
  'casework.office_hours': { seen: 'authority', app: 'SI' },
  'casework.text_template': { seen: 'authority', app: 'SI' },
  'casework.investigation_text': { seen: 'content', app: 'SI' },
  'casework.investigation_section': { seen: 'content', app: 'SIUD' },
  'casework.investigation_view': { seen: 'content', app: 'SIu' },
  'casework.signed_text': { seen: 'content', app: 'SI' },
  'casework.review_session': { seen: 'directory', app: 'SIu' },
  'casework.case_review': { seen: 'content', app: 'SI' },
  'casework.review_draft': { seen: 'own', app: 'SIUD' },
  'casework.co_worker': { seen: 'directory', app: 'SIu' },
  'casework.number_series': { seen: 'authority', app: 'SIU' },

  'assistance.area_rule': { seen: 'authority', app: 'SI' },
  'assistance.period': { seen: 'content', app: 'SI' },
  'assistance.period_end': { seen: 'content', app: 'SI' },
  'assistance.household': { seen: 'content', app: 'SI' },
  'assistance.application': { seen: 'content', app: 'SI' },
  'assistance.month_check': { seen: 'content', app: 'SI' },
  'assistance.eviction_notice': { seen: 'content', app: 'SI' },
  'assistance.eviction_answer': { seen: 'content', app: 'SI' },
  'assistance.plan': { seen: 'content', app: 'SI' },
  'assistance.plan_review': { seen: 'content', app: 'SI' },
  'assistance.decision_review': { seen: 'content', app: 'SI' },
  'assistance.situation_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  'assistance.wait_figure': { seen: 'directory', app: 'SI', measures: 's' },
  'assistance.month_figure': { seen: 'directory', app: 'SIU', measures: 's' },

  'interventions.catalogue_entry': { seen: 'authority', app: 'SI' },
  'interventions.commission': { seen: 'directory', app: 'SIU' },
  'interventions.change_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  'interventions.commission_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  // Which two units met when, and ids of what they spoke of.
  'interventions.handover_meeting': { seen: 'directory', app: 'SI' },
  'interventions.commission_step': { seen: 'content', app: 'SI' },
  'interventions.commission_order': { seen: 'content', app: 'SI' },
  'interventions.commission_goal': { seen: 'content', app: 'SIu' },
  // How many came to what is given to whoever asks: nobody is in it.
  'interventions.open_service': { seen: 'authority', app: 'SIu', measures: 's' },
  // Days and numbers of the plan, no word: whether it is in use is told in lists without opening anybody.
  'interventions.plan_head': { seen: 'authority', app: 'SIU' },
  'interventions.plan': { seen: 'content', app: 'SI' },
  'interventions.plan_goal': { seen: 'content', app: 'SI' },
  'interventions.plan_agreement': { seen: 'content', app: 'SI' },
  'interventions.plan_review': { seen: 'content', app: 'SI' },
  'interventions.scale': { seen: 'authority', app: 'SI' },
  'interventions.follow_up': { seen: 'content', app: 'SI' },
  'interventions.follow_up_goal': { seen: 'content', app: 'SI' },
  'interventions.measurement': { seen: 'content', app: 'SI' },
  'interventions.commission_end': { seen: 'content', app: 'SI' },
  'adults.contact_attempt': { seen: 'content', app: 'SI' },
  'adults.children_seen': { seen: 'content', app: 'SI' },
  'adults.safety_plan': { seen: 'content', app: 'SI' },
  'adults.safety_answer': { seen: 'content', app: 'SI' },
  'adults.violence_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  'adults.housing_step': { seen: 'content', app: 'SI' },
  'adults.housing_review': { seen: 'content', app: 'SI' },
  'adults.housing_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  'adults.leaving_step': { seen: 'content', app: 'SI' },
  'adults.relative_support': { seen: 'content', app: 'SI' },
  'transitions.kept_since': { seen: 'authority', app: 'SI' },
  'transitions.setting': { seen: 'authority', app: 'SI' },
  'transitions.transition': { seen: 'directory', app: 'SIU', measures: 's' },
  'transitions.step': { seen: 'content', app: 'SI' },
  'youth.notice': { seen: 'content', app: 'SI' },
  'youth.talk_offer': { seen: 'content', app: 'SI' },
  'youth.talk': { seen: 'content', app: 'SI' },
  'youth.risk': { seen: 'content', app: 'SI' },
  'youth.support_offer': { seen: 'content', app: 'SI' },
  'youth.support_answer': { seen: 'content', app: 'SI' },
  'youth.support_start': { seen: 'content', app: 'SI' },
  // Days and codes, no words: what the lists and the figures are made of.
  'youth.talk_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  'youth.risk_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  'placements.placement': { seen: 'content', app: 'SIu' },
  'placements.basis': { seen: 'content', app: 'SI' },
  'placements.stay': { seen: 'content', app: 'SIu' },
  'placements.contact_limit': { seen: 'content', app: 'SIu' },
  'placements.plan_mark': { seen: 'content', app: 'SI' },
  'placements.follow_up': { seen: 'content', app: 'SI' },
  // Days, codes and sums: which home it is stands in the case.
  'placements.placement_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  'placements.stay_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  // Figures of units and boards; nobody is in them.
  'goals.goal': { seen: 'authority', app: 'SI' },
  'goals.goal_version': { seen: 'authority', app: 'SI' },
  'goals.indicator': { seen: 'authority', app: 'SIu' },
  'goals.target': { seen: 'authority', app: 'SI' },
  'goals.unit_comment': { seen: 'authority', app: 'SI' },
  'goals.assessment': { seen: 'authority', app: 'SI' },
  'goals.assessment_due': { seen: 'authority', app: 'SI' },
  'control.risk': { seen: 'authority', app: 'SI' },
  'control.assessment': { seen: 'authority', app: 'SI' },
  'control.handling': { seen: 'authority', app: 'SI' },
  'control.control': { seen: 'authority', app: 'SIu' },
  'control.plan_decision': { seen: 'authority', app: 'SI' },
  'control.occasion': { seen: 'authority', app: 'SIu' },
  'control.performance': { seen: 'authority', app: 'SI' },
  'control.sample': { seen: 'authority', app: 'SI' },
  'control.sample_row': { seen: 'content', app: 'S', evidence: 'SI' },
  'control.sample_answer': { seen: 'content', app: 'SI', evidence: 's' },
  // Audits of boards and functions; nobody in care is in them. An auditor's papers are read by nobody else.
  'audits.question': { seen: 'authority', app: 'SI' },
  'audits.standing': { seen: 'authority', app: 'SI' },
  'audits.audit': { seen: 'authority', app: 'SI' },
  'audits.item': { seen: 'authority', app: 'SI' },
  'audits.answer': { seen: 'authority', app: 'SI' },
  'audits.respite': { seen: 'authority', app: 'SIu' },
  'audits.letter': { seen: 'authority', app: 'SI' },
  'audits.recommendation_event': { seen: 'authority', app: 'SI' },
  'audits.sample': { seen: 'authority', app: 'SIu' },
  'audits.sample_row': { seen: 'content', app: 'S', evidence: 'SI' },
  'audits.follow_up': { seen: 'authority', app: 'SI' },
  'audits.paper': { seen: 'own', app: 'SI' },
  'steering.import_batch': { seen: 'authority', app: 'SIu' },
  'steering.manual_measure': { seen: 'authority', app: 'SI' },
  'steering.manual_value': { seen: 'authority', app: 'SI' },
  'steering.stated_count': { seen: 'authority', app: 'SI' },
  'steering.economy_row': { seen: 'authority', app: 'SI' },
  // Plans of boards and functions; nobody is in them.
  'economy.batch': { seen: 'authority', app: 'SIu' },
  'economy.ledger_row': { seen: 'authority', app: 'SI' },
  'economy.mapping': { seen: 'authority', app: 'SI' },
  'economy.budget': { seen: 'authority', app: 'SI' },
  'economy.forecast': { seen: 'authority', app: 'SI' },
  'economy.fund': { seen: 'authority', app: 'SI' },
  'economy.fund_use': { seen: 'authority', app: 'SI' },
  'plans.plan': { seen: 'authority', app: 'SIu' },
  'plans.plan_version': { seen: 'authority', app: 'SI' },
  'plans.aim': { seen: 'authority', app: 'SI' },
  'plans.decision': { seen: 'authority', app: 'SI' },
  'plans.activity': { seen: 'authority', app: 'SI' },
  'plans.duty': { seen: 'authority', app: 'SIu' },
  'plans.follow_up': { seen: 'authority', app: 'SI' },
  'plans.follow_up_line': { seen: 'authority', app: 'SI' },
  // Reports of boards and units; nobody is in them. What parted is thrown away when it has been put together.
  'reports.report': { seen: 'authority', app: 'SIu' },
  'reports.section': { seen: 'authority', app: 'SIDu' },
  'reports.section_event': { seen: 'authority', app: 'SI' },
  'reports.edition': { seen: 'authority', app: 'SI' },
  'plans.project': { seen: 'authority', app: 'SIu' },
  'plans.project_version': { seen: 'authority', app: 'SI' },
  'plans.project_report': { seen: 'authority', app: 'SIu' },
  'placements.duty_record': { seen: 'content', app: 'SI' },
  // Days and codes: what was seen and said stands in the case.
  'placements.duty_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  'placements.shelter_school_figure': { seen: 'directory', app: 'SIU', measures: 's' },
  'eservices.received_form': { seen: 'directory', app: 'SIU', worker: 's', measures: 's' },
  'eservices.received_form_content': { seen: 'content', app: 'SIu' },
  'eservices.known_form': { seen: 'authority', app: 'SIU' },
  'eservices.form_mapping': { seen: 'authority', app: 'SI', worker: 's' },
  'eservices.received_form_file': { seen: 'content', app: 'SID' },
  'eservices.platform': { seen: 'tenant', app: 'S', worker: 'SIU' },
  'eservices.polled_form': { seen: 'authority', app: 'SIU', worker: 'Su' },
  'eservices.polled_instance': { seen: 'authority', app: 's', worker: 'SIU' },
  'eservices.client': { seen: 'tenant', login: 'SIU' },
};
