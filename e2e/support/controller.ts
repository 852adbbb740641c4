import { type Caller, callerWith, cookieOf, OWN_PAGE } from './caller.ts';
import { send } from './http.ts';
import { samsyn } from './run.ts';
import type { Server } from './server.ts';

export const CONTROLLER = { username: 'vendela.skogsmo', password: 'ett riktigt långt lösenord' } as const;

/** A controller of the municipality, who is not one of the story's few: made by the command line, logged in by password. */
export async function aController(server: Server): Promise<Caller> {
  const { code, output } = await samsyn(
    [
      ...['user', 'add', CONTROLLER.username, '--given-name', 'Vendela', '--family-name', 'Skogsmo'],
      ...['--unit', 'Stab och nämnd', '--role', 'developer_quality', '--title', 'Controller'],
    ],
    { SAMSYN_DATA: server.dataDir, SAMSYN_PASSWORD: CONTROLLER.password },
  );
  if (code !== 0) throw new Error(`the controller was not added: ${output}`);
  const answer = await send(`${server.url}/api/v1/session/log-in`, {
    method: 'POST',
    headers: OWN_PAGE,
    body: JSON.stringify(CONTROLLER),
  });
  return callerWith(server.url, cookieOf(answer));
}
