import { adultLists as words } from '../../app/sv/adult-situation.ts';
import { Tab, Tabs } from '../../ui/page/Tabs.tsx';

/** The lists of adults, beside one another. */
export function ListTabs({ current }: { current: 'violence' | 'housing' }) {
  return (
    <Tabs label={words.tabs}>
      <Tab to="/vuxna/vald" current={current === 'violence' && 'page'}>
        {words.violence}
      </Tab>
      <Tab to="/vuxna/boende" current={current === 'housing' && 'page'}>
        {words.housing}
      </Tab>
    </Tabs>
  );
}
