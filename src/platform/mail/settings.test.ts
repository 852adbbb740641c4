import { describe, expect, it } from 'vitest';
import { readSmtpUrl } from './settings.ts';

const FROM = 'samsyn@kommun.example';

describe('the address of the mail server', () => {
  it.each([
    ['smtp://mail.kommun.example', { host: 'mail.kommun.example', port: 587, tls: 'required' }],
    ['smtp://mail.kommun.example:25?tls=optional', { port: 25, tls: 'optional' }],
    ['smtp://127.0.0.1:1025', { host: '127.0.0.1', port: 1025, tls: 'optional' }],
    ['smtp://localhost', { tls: 'optional' }],
    ['smtp://localhost.kommun.example', { tls: 'required' }],
    ['smtps://mail.kommun.example', { port: 465, tls: 'from_start', user: undefined }],
    ['smtp://[2001:db8::25]', { host: '2001:db8::25', tls: 'required' }],
    [
      'smtps://samsyn%40kommun:hem%2Flig%C3%A5@mail.kommun.example:4650/',
      { port: 4650, user: { name: 'samsyn@kommun', password: 'hem/lig\u00e5' } },
    ],
  ])('reads %s', (url, expected) => {
    expect(readSmtpUrl(url, FROM)).toMatchObject({ ...expected, from: FROM });
  });

  it.each([
    'mail.kommun.example',
    'http://mail.kommun.example',
    'smtp:///',
    'smtp://mail.kommun.example/inbox',
    'smtp://mail.kommun.example?tls=none',
    'smtp://mail.kommun.example?rejectUnauthorized=false',
    'smtps://mail.kommun.example?tls=optional',
    '',
  ])('does not read %s', (url) => {
    expect(readSmtpUrl(url, FROM)).toBeUndefined();
  });
});
