import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const MAIL = {
  SMTP_URL: 'smtp://samsyn:hemligt@mail.kommun.example',
  MAIL_FROM: 'samsyn@kommun.example',
  PUBLIC_URL: 'https://samsyn.kommun.example',
};

describe('the settings of mail', () => {
  it('are off without a mail server, whatever else is set', () => {
    expect(readConfig({}).mail).toBeUndefined();
    expect(readConfig({ MAIL_FROM: MAIL.MAIL_FROM, PUBLIC_URL: MAIL.PUBLIC_URL }).mail).toBeUndefined();
  });

  it('are read together', () => {
    expect(readConfig(MAIL).mail).toEqual({
      smtp: {
        host: 'mail.kommun.example',
        port: 587,
        tls: 'required',
        user: { name: 'samsyn', password: 'hemligt' },
        from: 'samsyn@kommun.example',
      },
      publicUrl: 'https://samsyn.kommun.example/',
    });
  });

  it.each([
    ['https://kommun.example/samsyn', 'https://kommun.example/samsyn/'],
    ['http://localhost:3000', 'http://localhost:3000/'],
    ['https://samsyn.kommun.example/?a=b#c', 'https://samsyn.kommun.example/'],
  ])('give %s as the link %s', (url, link) => {
    expect(readConfig({ ...MAIL, PUBLIC_URL: url }).mail?.publicUrl).toBe(link);
  });

  it.each([
    ['MAIL_FROM', undefined],
    ['MAIL_FROM', 'Samsyn <samsyn@kommun.example>'],
    ['PUBLIC_URL', undefined],
    ['PUBLIC_URL', 'samsyn.kommun.example'],
    ['PUBLIC_URL', 'http://samsyn.kommun.example'],
    ['SMTP_URL', 'mail.kommun.example'],
    ['SMTP_URL', 'smtp://samsyn:hemligt@mail.kommun.example?tls=never'],
  ])(
    'are refused with a sentence that names %s when it is %s, and never tells the password',
    (name, value) => {
      const read = () => readConfig({ ...MAIL, [name]: value });
      expect(read).toThrow(name);
      expect(read).not.toThrow('hemligt');
    },
  );
});
