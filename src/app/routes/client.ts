import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { App } from '#platform/http';

const CLIENT_FOLDER = fileURLToPath(new URL('../web', import.meta.url));

/**
 * The staff client: files with a digest in their name are kept by the browser for a year, the page itself never. Every other path that no
 * route has is a page of the client's.
 */
export async function clientRoutes(app: App, folder = CLIENT_FOLDER): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const kept = /[\\/]assets[\\/]/.test(path);
      reply.setHeader('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { schema: { hide: true } as object }, async (request, reply) => {
    const isApi = request.url.startsWith('/api/') || request.url === '/api';
    const isFile = /\.[a-z0-9]{1,8}($|\?)/i.test(request.url);
    if (isApi || isFile) return reply.callNotFound();
    return await reply.sendFile('index.html');
  });
}
