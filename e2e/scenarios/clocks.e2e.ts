import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignIn, picture, startBrowser } from '../support/browser.ts';
import { until } from '../support/processes.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * What must happen, by when, who has it, and what if nobody has: a caseworker falls ill, a function is vacant, a clock nears and runs out.
 * One story, in order, from Friday 4 December 2026; the day is moved from the line that says that all of it is a demo.
 */

let server: Server;
let browser: Browser;
let berit: Staff;
let jon: Staff;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/enheten' });
  jon = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo');
});
afterAll(async () => {
  for (const { witness } of [berit, jon]) {
    expect(witness.faults).toEqual([]);
    expect(foreignIn(witness, server.url)).toEqual([]);
  }
  await browser.close();
  await server.stop();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** The number of a figure of the overview: its name, the number, and a few words. */
async function figure(page: Page, name: string): Promise<number> {
  const text = await page.getByRole('link', { name: new RegExp(`^${name}`) }).innerText();
  return Number(/\d+/.exec(text.replace(name, ''))?.[0]);
}

async function open(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.goto(path);
  await heading(page, title).waitFor();
}

/** Presses one of the demo line's buttons and waits until the page stands on the new day. */
async function moveClock(page: Page, by: string, day: string): Promise<void> {
  await button(page, by).click();
  await page.getByText(`Dagen är ${day}`).waitFor({ timeout: 60_000 });
  await page.getByText('och räknar om').waitFor({ state: 'detached', timeout: 60_000 });
}

/** All reminders of somebody, as they are read behind the bell. */
async function remindersOf(page: Page): Promise<string[]> {
  await button(page, /^Påminnelser/).click();
  const list = dialog(page, 'Påminnelser');
  await list.getByRole('listitem').first().waitFor();
  const items = await list.getByRole('listitem').allInnerTexts();
  await button(page, 'Stäng').last().click();
  return items.map((text) => text.replaceAll('\n', ' '));
}

describe('a caseworker falls ill', () => {
  const TITLE = 'Förste socialsekreterare, mottagning';

  test('and her deputy has nothing of hers before it is known', async () => {
    await heading(jon.page, 'Min dag').waitFor();
    expect(await jon.page.locator('main').innerText()).not.toContain('Vikarierar för');
  });

  test('an absence without a day that exists is not taken, and says so at the field', async () => {
    const { page } = berit;
    await open(page, '/enheten/bemanning', /^Enheten/);
    await button(page, `Ändra ${TITLE}`).click();
    await page.getByRole('menuitem', { name: 'Anmäl frånvaro' }).click();
    const form = dialog(page, 'Anmäl frånvaro');
    expect(await form.innerText()).toContain('ligger hos Jon Åkerlo från samma minut');
    await form.getByLabel('Sista dagen').fill('11/12');
    await form.getByRole('button', { name: 'Anmäl frånvaro' }).click();
    await form.getByRole('link', { name: /Skriv datum som/ }).waitFor();
    await form.getByLabel('Sista dagen').fill('20261211');
    await form.getByRole('button', { name: 'Anmäl frånvaro' }).click();
    await page.getByText(/^Frånvaron är anmäld/).waitFor();
    const mira = row(page, TITLE).first();
    await mira.getByText('Frånvarande till 11 dec').waitFor();
    expect(await mira.innerText()).toMatch(/Jon Åkerlo\s*ersättare/);
  });

  test('and what falls due in her absence is on her deputy’s day the same minute', async () => {
    const { page } = jon;
    await page.reload();
    const duty = page.getByRole('listitem').filter({ hasText: 'Melker D.' }).first();
    await duty.getByText(`Vikarierar för ${TITLE}`).waitFor();
    expect(await duty.innerText()).toContain('försenat 1 dag');
    await duty.getByRole('link', { name: 'Besluta', exact: true }).waitFor();
    await picture(page, 'clocks-deputy');
  });

  test('while the manager sees who is away, and with whom it lies', async () => {
    const { page } = berit;
    await open(page, '/enheten', /^Enheten/);
    const gap = page.getByRole('listitem').filter({ hasText: TITLE });
    expect(await gap.innerText()).toMatch(/Frånvarande till 11 dec[\s\S]*ligger hos Jon Åkerlo, ersättare/);
  });
});

describe('a function is vacant', () => {
  const TITLE = 'Socialsekreterare 3, utredning barn';

  test('the manager sees it, and a list with as many rows as the figure says', async () => {
    const { page } = berit;
    await open(page, '/enheten', /^Enheten/);
    const without = await figure(page, 'Utan innehavare');
    expect(without).toBeGreaterThan(0);
    await page.getByRole('link', { name: /^Utan innehavare/ }).click();
    await page.getByText(`Visar 1–${without} av ${without}`).waitFor();
    await row(page, 'Linn H.').getByText('Vakant').first().waitFor();
  });

  test('each of the other figures opens a list of its own length too', async () => {
    const { page } = berit;
    for (const name of ['Försenade', 'Inom 3 dagar']) {
      await open(page, '/enheten', /^Enheten/);
      const n = await figure(page, name);
      expect(n).toBeGreaterThan(0);
      await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
      await page.getByText(`av ${n}`).waitFor();
    }
  });

  test('all that it owes is given on, back again, and on to another', async () => {
    const { page } = berit;
    await open(page, '/enheten', /^Enheten/);
    await page.getByRole('link', { name: `Lämna över från ${TITLE}` }).click();
    await heading(page, `Överlämning: ${TITLE}`).waitFor();
    await giveOn(page, 'Olle Tegnér Palm');
    await page.getByText('Allt är överlämnat').waitFor();
    await picture(page, 'clocks-handed-over');
    await button(page, 'Ångra').click();
    await page.getByText(/^Ångrat\./).waitFor();
    await row(page, 'Linn H.').waitFor();
    await giveOn(page, 'Siv Rönnfors');
    await page.getByText('Allt är överlämnat').waitFor();
    await open(page, '/enheten', /^Enheten/);
    expect(await figure(page, 'Utan innehavare')).toBe(0);
  });

  test('and stands at once with who received it', async () => {
    const siv = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors');
    await siv.page
      .getByRole('link', { name: /^Linn H\./ })
      .first()
      .waitFor();
    expect(await siv.page.locator('main').innerText()).toContain('Fördelat av Berit Sandmo');
    await siv.leave();
  });

  async function giveOn(page: Page, to: string): Promise<void> {
    await page.getByLabel('Markera alla på sidan').check({ force: true });
    await button(page, 'Ge vidare markerade …').click();
    const form = dialog(page, 'Ge vidare');
    await form.getByRole('radio', { name: to }).check({ force: true });
    await form.getByRole('button', { name: 'Ge vidare 1 ärende' }).click();
    await page.getByText(`1 ärende ligger nu hos ${to}.`).waitFor();
  }
});

describe('a clock nears, and nobody acts', () => {
  const DUE = '2026-12-18';

  test('the holder is reminded, and the manager told when it is close', async () => {
    await moveClock(berit.page, 'En vecka framåt', 'fredag 11 december 2026');
    await moveClock(berit.page, 'En vecka framåt', 'fredag 18 december 2026');
    await jon.page.goto('/');
    const own = await remindersOf(jon.page);
    // One: the later warning has taken the place of the earlier.
    expect(own.filter((text) => /ska snart vara klar.*Hedda K\./.test(text))).toHaveLength(1);
    const told = await remindersOf(berit.page);
    expect(told.some((text) => /nära och inget har hänt.*Hedda K\./.test(text))).toBe(true);
    expect(told.some((text) => /blev inte klar i tid.*Hedda K\./.test(text))).toBe(false);
  });

  test('it is missed: the manager is told, and the level above, who is shown no case', async () => {
    await moveClock(berit.page, 'Flytta till nästa dag', 'lördag 19 december 2026');
    const told = await remindersOf(berit.page);
    expect(told.some((text) => /blev inte klar i tid.*Hedda K\..*försenat 1 dag/.test(text))).toBe(true);
    const astrid = await logInAtTheDoor(browser, server.url, 'Astrid Valldal');
    const above = await remindersOf(astrid.page);
    expect(above.some((text) => text.includes('Till nästa nivå') && text.includes(DUE))).toBe(true);
    expect(above.join(' ')).not.toContain('Hedda');
    await astrid.leave();
  });

  test('the figure shows it, with the case behind it', async () => {
    const { page } = berit;
    await open(page, '/matt/preliminary-assessments-due', /^Förhandsbedömningar inom tid: \d+ %/);
    expect(await page.locator('main').innerText()).toContain('räknat till och med 2026-12-18');
    await page.getByRole('link', { name: /visa ärendena: Över tid, Mottagning barn och unga/ }).click();
    await heading(page, 'Över tid, Mottagning barn och unga').waitFor();
    const missed = row(page, DUE).first();
    expect(await missed.innerText()).toContain('Inte klar än');
    await missed.getByRole('link', { name: /^BU-2026-/ }).click();
    await heading(page, /^Hedda/).waitFor();
  });

  test('and the measure on the board’s side tells the small numbers of nobody', async () => {
    const petter = await logInAtTheDoor(browser, server.url, 'Petter Holmsund', {
      to: '/matt/preliminary-assessments-due',
    });
    await heading(petter.page, /^Förhandsbedömningar/).waitFor();
    const text = await petter.page.locator('main').innerText();
    expect(text).toContain('färre än 5');
    expect(await petter.page.getByRole('link', { name: /visa ärendena/ }).count()).toBe(0);
    await petter.leave();
  });
});

describe('the law beside what the municipality wants', () => {
  test('a target laxer than the law is refused at its field, a stricter one is taken and looks like what it is', async () => {
    const elis = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', { to: '/frister/BU-020' });
    const { page } = elis;
    await heading(page, 'Förhandsbedömning').waitFor();
    await button(page, 'Sätt lokalt mål').click();
    const form = dialog(page, 'Lokalt mål: Förhandsbedömning');
    await form.getByLabel('Antal').fill('15');
    await form.getByLabel('Skäl').fill('Nämndens beslut 2026-12-15 § 101');
    await form.getByRole('button', { name: 'Spara lokalt mål' }).click();
    await form.getByRole('link', { name: /aldrig mildare/ }).waitFor();
    await form.getByLabel('Antal').fill('10');
    await form.getByRole('button', { name: 'Spara lokalt mål' }).click();
    await page.getByText('Kommunens eget mål är 10 dagar.').waitFor();
    expect(await page.locator('main').innerText()).toContain('Det är inte lag.');
    await row(page, 'Nämndens beslut 2026-12-15 § 101').getByText('Elis Bergkvist').waitFor();
    await elis.leave();
  });

  test('says what changed on 1 July 2025', async () => {
    const { page } = jon;
    await open(page, '/frister?andrad=2025-07-01', 'Frister och lagrum');
    await until('the list is there', async () => (await page.getByRole('row').count()) > 10);
    await page.getByRole('link', { name: 'Förhandsbedömning', exact: true }).click();
    await heading(page, 'Förhandsbedömning').waitFor();
    const law = row(page, '11 kap. 1 a §');
    expect(await law.innerText()).toMatch(/\(2001:453\)[\s\S]*\(2025:400\)\s*ändrat/);
  });
});
