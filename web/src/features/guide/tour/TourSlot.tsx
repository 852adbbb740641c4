import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { tourQuery } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';

/** The tour and its texts, brought for whoever follows one. */
export const bringTour = () => import('./TourStrip.tsx');

const TourStrip = lazy(async () => ({ default: (await bringTour()).TourStrip }));

/** Where the tour stands while somebody follows it. */
export function TourSlot() {
  const may = useMay('guide:own:follow');
  const { data } = useQuery({ ...tourQuery, enabled: may });
  if (data?.state !== 'under_way') return null;
  return (
    <Suspense fallback={null}>
      <TourStrip />
    </Suspense>
  );
}
