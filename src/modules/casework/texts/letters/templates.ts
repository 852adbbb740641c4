import type { LetterLang, TemplateKind } from '../../domain/letters/letter.ts';

interface Words {
  readonly title: string;
  readonly body: string;
}

/**
 * The letters before the board has words of its own: what matters first, short sentences, "du". `#` begins a heading, `-` a point, `!` what must not be
 * missed; see fillLetter.
 */
export const letterTemplates: Readonly<Record<TemplateKind, Partial<Record<LetterLang, Words>>>> = {
  opening_notice: {
    sv: {
      title: 'Vi har inlett en utredning',
      body: `! Den {{inledd}} inledde vi en utredning om {{om vem}}.

# Vad det innebär
Vi tar reda på vilket stöd eller skydd som kan behövas. Utredningen ska vara klar inom fyra månader.

# Vad som händer nu
{{handläggare}} gör utredningen och vill träffa dig. Du får en tid snart.

{{egen text}}

# Du har rätt att
- läsa det vi skriver, om det inte är hemligt för dig
- berätta vad du själv vet och tycker
- svara på uppgifterna innan vi beslutar

# Har du frågor?
Kontakta {{handläggare}}.

{{kontakt}}`,
    },
    easy: {
      title: 'Vi har börjat en utredning',
      body: `! Vi började en utredning om {{om vem}} den {{inledd}}.

# Vad är en utredning?
Vi tar reda på vad som behövs. Vi pratar med dig och med andra. Det tar högst fyra månader.

# Vad händer nu?
{{handläggare}} vill träffa dig. Du får snart en tid.

{{egen text}}

# Du får
- läsa det vi skriver, om det inte är hemligt för dig
- berätta vad du tycker
- svara innan vi bestämmer

# Undrar du något?
Fråga {{handläggare}}.

{{kontakt}}`,
    },
    en: {
      title: 'We have opened an investigation',
      body: `! On {{inledd}} we opened an investigation about {{om vem}}.

# What this means
We find out what support or protection may be needed. The investigation takes four months at most.

# What happens now
{{handläggare}} leads the investigation and wants to meet you. You will get a time soon.

{{egen text}}

# You have the right to
- read what we write, unless it must be kept secret from you
- tell us what you know and think
- answer before we decide

# Questions?
Contact {{handläggare}}.

{{kontakt}}`,
    },
  },
  communication: {
    sv: {
      title: 'Vill du lämna synpunkter innan vi beslutar?',
      body: `! Svara senast den {{svara senast}}. Sedan beslutar vi.

# Det här tänker vi föreslå
{{egen text}}

# Det här bygger vi beslutet på
Du får uppgifterna tillsammans med brevet. Säg till om något är fel eller saknas.

# Så svarar du
Du kan skriva, ringa eller träffa oss. Du måste inte svara. Om du inte svarar beslutar vi ändå.

{{kontakt}}`,
    },
    easy: {
      title: 'Säg vad du tycker innan vi bestämmer',
      body: `! Svara senast den {{svara senast}}.

# Vad vi tänker föreslå
{{egen text}}

# Är något fel?
Läs papperen som ligger med brevet. Säg till om något är fel eller saknas.

# Så svarar du
Du kan skriva, ringa eller träffa oss. Du måste inte svara. Vi bestämmer ändå.

{{kontakt}}`,
    },
    en: {
      title: 'Do you want to comment before we decide?',
      body: `! Answer no later than {{svara senast}}. Then we decide.

# What we plan to propose
{{egen text}}

# What the decision builds on
You get the information together with this letter. Tell us if something is wrong or missing.

# How to answer
You can write, call or meet us. You do not have to answer. If you do not, we decide anyway.

{{kontakt}}`,
    },
  },
  decision: {
    sv: {
      title: 'Beslut om {{insats}}',
      body: `! {{beslut}}

Beslutet gäller {{period}}.

{{egen text}}

# Varför vi beslutade så
{{skäl}}

# Lag och beslutsfattare
Beslutet bygger på {{lagrum}}. {{beslutsfattare}} beslutade den {{beslutsdag}}.

# Så överklagar du
{{överklagande}}

# Har du frågor?
Kontakta {{handläggare}}.

{{kontakt}}`,
    },
    easy: {
      title: 'Vi har bestämt om {{insats}}',
      body: `! {{beslut}}

Det gäller {{period}}.

{{egen text}}

# Varför?
{{skäl}}

# Vem har bestämt?
{{beslutsfattare}} bestämde den {{beslutsdag}}. Regeln finns i {{lagrum}}.

# Om du inte håller med
{{överklagande}}

# Undrar du något?
Fråga {{handläggare}}.

{{kontakt}}`,
    },
    en: {
      title: 'Decision on {{insats}}',
      body: `! {{beslut}}

The decision applies {{period}}.

{{egen text}}

# Why we decided so
{{skäl}}

# Law and decision-maker
The decision is based on {{lagrum}}. {{beslutsfattare}} decided on {{beslutsdag}}.

# How to appeal
{{överklagande}}

# Questions?
Contact {{handläggare}}.

{{kontakt}}`,
    },
  },
  feedback: {
    sv: {
      title: 'Svar på din orosanmälan',
      body: `! {{besked}}

Svaret gäller anmälan {{anmälans nummer}}, som kom till oss den {{anmälan kom}}.

Vi får inte berätta mer, för resten är hemligt. Tack för att du anmälde.

# Blir du orolig igen?
Gör då en ny anmälan.

{{kontakt}}`,
    },
    en: {
      title: 'Answer to your report of concern',
      body: `! {{besked}}

The answer is about report {{anmälans nummer}}, which we received on {{anmälan kom}}.

We may not tell you more, because the rest is secret. Thank you for reporting.

# Are you worried again?
Then make a new report.

{{kontakt}}`,
    },
  },
  information_request: {
    sv: {
      title: 'Vi behöver uppgifter från er',
      body: `! Svara senast den {{svara senast}}.

Vi utreder {{personen}} och behöver uppgifter från er.

Personnummer: {{personnummer}}

# Det här behöver vi
{{egen text}}

# Därför får ni lämna uppgifterna
{{lagstöd}}

# Så svarar ni
Skicka svaret till oss på ett säkert sätt, inte med vanlig e-post. Skriv ärendets nummer {{ärendenummer}}.

{{kontakt}}`,
    },
  },
  custody_cover: {
    sv: {
      title: 'Handlingar om omhändertagande',
      body: `! Vi skickar handlingar om {{personen}}.

Personnummer: {{personnummer}}

Beslutet om {{insats}} fattades den {{beslutsdag}} av {{beslutsfattare}}.

Lagrum: {{lagrum}}

# Handlingar
- {{egen text}}

# Har ni frågor?
Kontakta {{handläggare}}. Ärendets nummer är {{ärendenummer}}.

{{kontakt}}`,
    },
  },
  file_cover: {
    sv: {
      title: 'Här är handlingarna du bad om',
      body: `! Du får handlingarna som vi beslutade att lämna ut den {{utlämnad}}.

Vi har tagit bort uppgifter som är hemliga. {{granskad av}} har kontrollerat handlingarna.

{{egen text}}

# Saknar du något?
Säg till, så prövar vi det. Får du nej till att läsa något kan du begära ett beslut som går att överklaga.

{{kontakt}}`,
    },
  },
  sender: {
    sv: { title: '', body: '' },
  },
};
