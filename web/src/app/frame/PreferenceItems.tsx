import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { useStore } from '../../api/index.ts';
import { letterKeys, type ThemeChoice, themeChoice } from '../preferences.ts';
import { sv } from '../sv.ts';

const CHOICES = ['light', 'dark', 'system'] as const satisfies readonly ThemeChoice[];

/** How the pages look on this device. */
export function PreferenceItems() {
  const theme = useStore(themeChoice);
  const keys = useStore(letterKeys);
  return (
    <>
      <ActionMenu.RadioGroup
        label={sv.userMenu.theme}
        value={theme}
        onValueChange={(value) => themeChoice.set(value as ThemeChoice)}
      >
        {CHOICES.map((choice) => (
          <ActionMenu.RadioItem key={choice} value={choice}>
            {sv.userMenu.themes[choice]}
          </ActionMenu.RadioItem>
        ))}
      </ActionMenu.RadioGroup>
      <ActionMenu.Divider />
      <ActionMenu.CheckboxItem
        checked={keys === 'on'}
        onCheckedChange={(isOn) => letterKeys.set(isOn ? 'on' : 'off')}
      >
        {sv.userMenu.shortcuts}
      </ActionMenu.CheckboxItem>
    </>
  );
}
