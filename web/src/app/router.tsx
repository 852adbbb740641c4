import { createRouter } from '@tanstack/react-router';
import { queryClient } from './query-client.ts';
import { RouteError } from './routes/RouteError.tsx';
import { RouteNotFound } from './routes/RouteNotFound.tsx';
import { RoutePending } from './routes/RoutePending.tsx';
import { routeTree } from './routes.tsx';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  // A page is read when it is opened, never when the pointer passes over a link: the trail would say that it was read.
  defaultPreload: false,
  defaultPendingMs: 400,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
  // Another measure is another page: the focus goes to its heading, and what was opened on the one before is not open on it.
  defaultRemountDeps: ({ params }) => params,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: RouteNotFound,
  defaultPendingComponent: RoutePending,
});

// What a page asks for while it is drawn may be found not to be there too. The router lets only a page's own view of that catch it: without one it
// would fall through the frame, and nothing but the router's own words would be left.
for (const route of Object.values(router.routesById))
  if (!route.isRoot && route.options.notFoundComponent === undefined)
    route.update({ notFoundComponent: RouteNotFound });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
