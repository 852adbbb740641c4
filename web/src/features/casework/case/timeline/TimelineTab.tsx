import { sv } from '../../../../app/sv.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { useCase } from '../use-case.ts';
import { CaseChart } from './CaseChart.tsx';
import { EventList } from './EventList.tsx';

/** The case over time: first as a picture with its words, then every event. */
export function TimelineTab() {
  const view = useCase();
  return (
    <>
      <Section heading={sv.timeline.title}>
        <CaseChart view={view} />
      </Section>
      <Section heading={sv.timeline.events} countOf={view.timeline.length}>
        <EventList items={view.timeline} />
      </Section>
    </>
  );
}
