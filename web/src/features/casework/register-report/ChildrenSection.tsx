import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { sv } from '../../../app/sv.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { AreaSelect } from './AreaSelect.tsx';
import { ChildFields } from './ChildFields.tsx';
import type { PartProps } from './part.ts';
import styles from './Report.module.css';
import { type ChildValues, emptyChild, nextKey } from './report-values.ts';
import { isAboutAdult } from './whose.ts';

const MOST = 10;

/** One report may be about several children; each gets a case and a file of its own. */
export function ChildrenSection(part: PartProps) {
  const { values, change, form, today } = part;
  const { children } = values;
  const isAdult = isAboutAdult(values, today);
  const changeChild = (n: number, changes: Partial<ChildValues>) =>
    change({ children: children.map((child, i) => (i === n ? { ...child, ...changes } : child)) });
  const remove = (n: number) => change({ children: children.filter((_child, i) => i !== n) });
  return (
    <Section heading={sv.receive.sections.children}>
      <div className={styles.fields}>
        <p className="second">{sv.receive.childrenHelp}</p>
        {children.map((child, n) => (
          <ChildFields
            key={child.key}
            n={n}
            child={child}
            form={form}
            isAdult={isAdult}
            onChange={(changes) => changeChild(n, changes)}
            {...(children.length > 1 && { onRemove: () => remove(n) })}
          />
        ))}
        <AreaSelect {...part} />
        {children.length < MOST && (
          <div>
            <Button
              type="button"
              size="small"
              variant="tertiary"
              icon={<PlusIcon aria-hidden />}
              onClick={() => change({ children: [...children, emptyChild(nextKey(children))] })}
            >
              {isAdult ? sv.receive.addPerson : sv.receive.addChild}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
