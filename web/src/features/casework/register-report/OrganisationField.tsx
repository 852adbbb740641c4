import { sv } from '../../../app/sv.ts';
import { OrganisationCombobox } from '../organisation/OrganisationCombobox.tsx';
import type { ReporterFieldProps } from './ReporterFields.tsx';

/** Where the reporter works. A name that the register does not have is placed afterwards by whoever keeps it. */
export function OrganisationField({ reporter, change, form }: ReporterFieldProps) {
  const { organisation, organisationId, category } = reporter;
  return (
    <OrganisationCombobox
      field={form.field('reporter.organisation')}
      label={sv.receive.organisation}
      description={organisationId === '' ? sv.receive.organisationHelp : sv.receive.organisationChosen}
      organisation={organisation}
      organisationId={organisationId}
      onWrite={(text) => change({ organisation: text, organisationId: '' })}
      onChoose={(one) =>
        change({
          organisation: one.name,
          organisationId: one.organisationId,
          category: category ?? one.category,
        })
      }
    />
  );
}
