import type { App } from '#platform/http';
import { newId } from '#platform/ids';
import { multipart } from '#testing';

export interface AnonymousSender {
  readonly address: string;
  readonly device: string;
}

/** Somebody who sends the public form without giving a name, from an address and with a device of their own. */
export class OroCaller {
  readonly #app: App;
  readonly #sender: AnonymousSender;

  constructor(app: App, sender: AnonymousSender) {
    this.#app = app;
    this.#sender = sender;
  }

  send(text: string, files: readonly { filename: string; body: Buffer }[] = []) {
    const fields = {
      submission: newId(),
      step: 'check',
      checked: 'yes',
      count: 'one',
      'child-1-name': 'Alva',
      kind: 'private',
      danger: 'no',
      text,
      identity: 'anonymous',
      do: 'send',
    };
    const { payload, type } = multipart([
      ...Object.entries(fields).map(([name, body]) => ({ name, body })),
      ...files.map((file) => ({ name: 'files', ...file })),
    ]);
    return this.#app.inject({
      method: 'POST',
      url: '/oro',
      remoteAddress: this.#sender.address,
      headers: { 'content-type': type, 'user-agent': this.#sender.device },
      payload,
    });
  }
}
