import { useQueryClient } from '@tanstack/react-query';
import {
  caseQuery,
  type FileRelease,
  fileReleaseQuery,
  fileReleasesQuery,
  useCommand,
} from '../../../../api/index.ts';

/** Sends a command that answers with the release as it then is. */
export function useReleaseCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<FileRelease>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (release) => {
    const { caseId, releaseId } = release;
    queryClient.setQueryData(fileReleaseQuery(caseId, releaseId).queryKey, release);
    void queryClient.invalidateQueries(fileReleasesQuery(caseId));
    void queryClient.invalidateQueries({ ...caseQuery(caseId), refetchType: 'none' });
    onDone();
  });
}
