import { describe, expect, it } from 'vitest';
import { readConfig, requireOwnPlatforms } from './config.ts';

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

describe('the e-service platform', () => {
  const OEP = 'https://samsyn:hemligt@etjanst.kommun.example/';

  it('is the only municipality’s, or the one’s that is named: none is fetched from by another’s key', () => {
    const one = readConfig({ OEP_URL: OEP }).platforms;
    expect(one('bjorkvik', true)?.baseUrl.host).toBe('etjanst.kommun.example');
    expect(one('bjorkvik', false)).toBeUndefined();
    const two = readConfig({ OEP_URL_NORRA_BYN: OEP }).platforms;
    expect(two('norra-byn', false)?.baseUrl.host).toBe('etjanst.kommun.example');
    expect(two('bjorkvik', false)).toBeUndefined();
  });

  it('is not shared by two municipalities whose short names make one setting', () => {
    const config = readConfig({ OEP_URL_NORRA_BYN: OEP });
    const start =
      (...slugs: string[]) =>
      () =>
        requireOwnPlatforms(config, slugs);
    expect(start('norra-byn', 'norra_byn')).toThrow(
      /^OEP_URL_NORRA_BYN would be both norra-byn's and norra_byn's/,
    );
    expect(start('norra-byn', 'norra_byn')).not.toThrow('hemligt');
    expect(start('norra-byn', 'bjorkvik')).not.toThrow();
    expect(() => requireOwnPlatforms(readConfig({}), ['norra-byn', 'norra_byn'])).not.toThrow();
  });

  it('is refused with a sentence that names the setting and never tells the password', () => {
    const read = () => readConfig({ OEP_URL: 'http://samsyn:hemligt@etjanst.kommun.example/' });
    expect(read).toThrow('OEP_URL');
    expect(read).not.toThrow('hemligt');
  });
});
