import { mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** pg's way to name a socket: a folder and a port, meaning `<folder>/.s.PGSQL.<port>`. */
export const SOCKET_PORT = 5432;

/** Operating systems cut a socket's name at 104 to 108 bytes. */
const LONGEST_SOCKET_PATH = 100;

/** Where things stand in a data folder. Attachments and the like have folders of their own beside these. */
export type Place = {
  readonly dataDir: string;
  /** PGlite's own folder. */
  readonly database: string;
  /** Who has the database open. */
  readonly lock: string;
  /** Where the one who has it open can be reached, written when it can. */
  readonly address: string;
};

export async function placeOf(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const real = await realpath(dataDir);
  return {
    dataDir: real,
    database: join(real, 'database'),
    lock: join(real, 'database.lock'),
    address: join(real, 'database.address.json'),
  };
}

/**
 * A folder for sockets: the data folder, or a new private one among the temporary ones when the data folder's name is too long.
 * @param again where the sockets stood before, to be found there again
 */
export async function socketFolder(place: Place, again: Address | undefined): Promise<string> {
  if (again !== undefined && process.platform !== 'win32') {
    await mkdir(again.host, { recursive: true, mode: 0o700 });
    return again.host;
  }
  const longest = Buffer.byteLength(join(place.dataDir, `.s.PGSQL.${SOCKET_PORT}`), 'utf8') + 8;
  return longest < LONGEST_SOCKET_PATH ? place.dataDir : mkdtemp(join(tmpdir(), 'samsyn-'));
}

/** Where the embedded database listens: a folder with a socket in it, or a loopback host (Windows). */
export type Address = { readonly host: string; readonly port: number };

export async function writeAddress(place: Place, address: Address): Promise<void> {
  const draft = `${place.address}.new`;
  await writeFile(draft, JSON.stringify(address), { mode: 0o600 });
  await rename(draft, place.address);
}

export async function readAddress(place: Place): Promise<Address | undefined> {
  try {
    const { host, port } = JSON.parse(await readFile(place.address, 'utf8')) as Partial<Address>;
    return typeof host === 'string' && typeof port === 'number' ? { host, port } : undefined;
  } catch {
    return undefined;
  }
}

export const removeAddress = (place: Place): Promise<void> => rm(place.address, { force: true });
