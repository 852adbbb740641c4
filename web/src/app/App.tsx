import { Provider } from '@navikt/ds-react/Provider';
import { Theme } from '@navikt/ds-react/Theme';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useState } from 'react';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { akselSwedish } from './sv/aksel.ts';
import { useTheme } from './theme/use-theme.ts';

export function App() {
  const theme = useTheme();
  // Aksel puts menus and dialogs last in this element, so that they get the theme too.
  const [layers, setLayers] = useState<HTMLElement | null>(null);
  return (
    <StrictMode>
      <Theme theme={theme} ref={setLayers}>
        <Provider locale={akselSwedish} rootElement={layers}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Provider>
      </Theme>
    </StrictMode>
  );
}
