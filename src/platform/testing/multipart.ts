export interface FormPart {
  readonly name: string;
  readonly filename?: string;
  readonly body: string | Buffer;
}

const BOUNDARY = '----samsyn-test-boundary';

/** A form as a browser sends one with files: its body, and the content type that goes with it. */
export function multipart(parts: readonly FormPart[]): { payload: Buffer; type: string } {
  const chunks = parts.flatMap(({ name, filename, body }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${
        filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: application/octet-stream`
      }\r\n\r\n`,
    ),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);
  return {
    payload: Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)]),
    type: `multipart/form-data; boundary=${BOUNDARY}`,
  };
}
