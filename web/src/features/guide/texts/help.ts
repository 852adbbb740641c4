import { auditsHelp } from './help-audits.ts';
import { controlHelp } from './help-control.ts';
import { economyHelp } from './help-economy.ts';
import { goalsHelp } from './help-goals.ts';
import { plansHelp } from './help-plans.ts';
import { reportsHelp } from './help-reports.ts';
import type { ScreenHelp } from './screen-help.ts';

const OPEN_ROW = 'Öppna en rad med Enter eller genom att trycka på namnet.';
const CASE_WORDS = ['ärende', 'handläggare', 'frist'];

export const screenHelp: Readonly<Record<string, ScreenHelp>> = {
  ...auditsHelp,
  ...goalsHelp,
  ...economyHelp,
  ...controlHelp,
  ...reportsHelp,
  ...plansHelp,
  '/logga-in': {
    what: 'Här loggar du in. I demokommunen väljer du någon att vara, utan lösenord.',
    first: [
      'Välj en person, eller skriv ditt användarnamn och lösenord.',
      'Efter flera fel får du vänta en stund innan du kan försöka igen.',
    ],
    words: ['funktion'],
  },
  '/': {
    what: 'Min dag visar det som är ditt att göra, det mest brådskande först. Sidan räknas om varje gång du öppnar den.',
    first: [
      'Börja överst: det som är försenat, sedan det som ska göras i dag.',
      'Tryck på knappen till höger på raden. Den öppnar ärendet där uppgiften görs.',
      'Tryck på en [[frist]] för att se vilken regel den bygger på och hur dagen är räknad.',
      'Står något under Väntar på ditt beslut har någon lämnat ett förslag till dig. Läs det, besluta eller skicka tillbaka.',
      'Utkast och nytt till dig står i rutorna bredvid. Utkast i ärenden som gått vidare kan du signera i 30 dagar.',
    ],
    words: ['Min dag', 'frist', 'förfaller', 'lokalt mål', 'utkast'],
  },
  '/bistand': {
    what: 'Hushåll och andra som följs månad för månad eller år för år: ekonomiskt bistånd, LSS, socialpsykiatri, integration och arbete.',
    first: [
      'Börja med det som väntar på kontroll eller är försenat.',
      'Saknas planen, eller är den inte genomgången i tid, visas det i kolumnen Plan.',
      OPEN_ROW,
    ],
    words: ['månadskontroll', 'arbetsplan', 'långvarigt bistånd', 'frist'],
  },
  '/arenden/$caseId/bistand': {
    what: 'Det som följs efter beslutet: månadernas ansökningar, hushållet, planen och beslut som omprövas. Inga belopp räknas här.',
    first: [
      'Börja följa biståndet från den dag det gäller.',
      'Registrera varje månads ansökan och kontrollera den inom de dagar som området har.',
      'Anteckna vilka som ingår i hushållet, och vad barnen säger eller varför det saknas.',
      'Kommer en underrättelse om avhysning: bekräfta den samma dag och skriv hur barnen är sedda till.',
    ],
    words: ['månadskontroll', 'hushåll', 'arbetsplan', 'omprövning av löpande beslut'],
  },
  '/omraden': {
    what: 'Vad som gäller i varje område: månadskontroll, slags plan och hur ofta beslut omprövas. Kommunens egna regler, inte lag.',
    first: [
      'Tryck på Ändra vid ett område och skriv skälet.',
      'Det som redan har börjat behåller sina dagar.',
    ],
    words: ['område', 'månadskontroll', 'arbetsplan'],
  },
  '/mina-frister': {
    what: 'Alla frister som är dina, också de som ligger långt fram.',
    first: ['Välj hur långt fram du vill se.', OPEN_ROW],
    words: ['mina frister', 'frist', 'lokalt mål'],
  },
  '/inkorg': {
    what: 'Inkorgen har anmälningar som väntar på beslut, och ansökningar som ingen har fått än. En anmälan om ett barn eller en ung person har två frister: [[omedelbar skyddsbedömning|skyddsbedömningen]] och [[förhandsbedömning|förhandsbedömningen]].',
    first: [
      'Läs formulär som väntar. De blir anmälningar först när någon har läst dem.',
      'Gör skyddsbedömningen för det som kom i dag.',
      'Gäller anmälan våld mot ett barn inleds utredning genast. Annars besluter du inom 14 dagar.',
      'En ansökan är redan en utredning: fördela den.',
      'Har en rad ingen innehavare: fördela den.',
    ],
    words: [
      'orosanmälan',
      'omedelbar skyddsbedömning',
      'förhandsbedömning',
      'inled genast',
      'formulär från en e-tjänst',
    ],
  },
  '/inkorg/formular/$formId': {
    what: 'Ett formulär från en e-tjänst, som det kom. Ingen har sagt vad dess frågor betyder, så det måste läsas av en människa.',
    first: [
      'Läs svaren. Fristerna räknas från dagen då formuläret kom in.',
      'Gäller det oro för ett barn: registrera det som anmälan. Svaren följer med.',
      'Gäller det något annat: lägg det åt sidan och skriv varför.',
    ],
    words: ['formulär från en e-tjänst', 'orosanmälan', 'lagt åt sidan'],
  },
  '/inkorg/ny': {
    what: 'För den som ringer, kommer på besök eller skriver. Anmälan får en referens, och fristerna börjar räknas.',
    first: [
      'Skriv vad anmälaren säger, med anmälarens ord. Resten kan fyllas i senare.',
      'Fråga om barnet är i fara nu.',
      'Gör [[förekomstkontroll]] i rutan bredvid om du behöver veta om barnet finns hos er.',
      'Privatpersoner får vara anonyma. Den som anmäler i sitt arbete får inte det.',
      'Det du skriver finns kvar om du blir avbruten.',
    ],
    words: ['orosanmälan', 'anmälare', 'anmälningsskyldig', 'fara nu', 'förekomstkontroll'],
  },
  '/formular': {
    what: 'Vilka formulär som har kommit från e-tjänster, och vad deras frågor betyder. När det är sagt blir nästa formulär en anmälan av sig självt.',
    first: [
      'Välj ett formulär som läses för hand.',
      'Säg vad varje fråga betyder. Svar utan betydelse följer med i fritexten.',
      'Spara. Det gäller formulär som kommer efteråt.',
    ],
    words: ['formulär från en e-tjänst', 'vad ett formulärs frågor betyder'],
  },
  '/arenden': {
    what: 'Ärenden som du får läsa. Andra ärenden syns inte, inte ens att de finns.',
    first: [
      'Välj vilka du vill se: dina egna, de i förhandsbedömning, de i utredning.',
      OPEN_ROW,
      'Letar du efter en bestämd person: sök med Ctrl och K.',
    ],
    words: [...CASE_WORDS, 'åtkomst'],
  },
  '/arenden/$caseId': {
    what: 'Ärendets översikt: vad anmälan gäller, vad som är bedömt och beslutat, och vilka frister som löper.',
    first: [
      'Knappen uppe till höger är nästa steg. Pilen bredvid den har fler åtgärder.',
      'Före en utredning får ni bara tala med barnet, [[vårdnadshavare|vårdnadshavarna]] och [[anmälare|anmälaren]] och läsa egna uppgifter.',
      'Koda det som ärendet gäller, och ändra när bilden ändras. Det som var kodat förut står kvar.',
      'Den som är skyldig att anmäla och har bett om [[återkoppling till anmälaren|återkoppling]] ska få den inom en vecka från beslutet.',
    ],
    words: [...CASE_WORDS, 'förhandsbedömning', 'utredning', 'problemkodning', 'återkoppling till anmälaren'],
  },
  '/arenden/$caseId/tidslinje': {
    what: 'Allt som har hänt i ärendet, i ordning, och en bild över hur lång tid varje del har tagit.',
    first: [
      'Läs meningen under bilden: den säger samma sak i ord.',
      'Under bilden står varje händelse med vem och när.',
    ],
    words: ['tidslinje', 'förhandsbedömning', 'utredning'],
  },
  '/arenden/$caseId/dokumentation': {
    what: 'Journalen: det som skrivs i ärendet. En anteckning är ett [[utkast]] tills du har signerat den.',
    first: [
      'Tryck n eller Ny anteckning. Välj slag: håll isär fakta, vad andra säger och din bedömning.',
      'Skriv. Texten sparas av sig själv och syns bara för dig. Andra ser att du skriver.',
      'Signera. Då är anteckningen låst.',
      'Är något fel skriver du en rättelse. Den gamla texten finns kvar.',
    ],
    words: ['dokumentation', 'anteckning', 'utkast', 'signera', 'händelsedag', 'rättar'],
  },
  '/arenden/$caseId/utredning': {
    what: 'Utredningen: hur lång tid den får ta, vad som är gjort och vad som återstår innan den kan avslutas.',
    first: [
      'Se under Kvar att göra vad som saknas. Varje rad leder dit det görs.',
      'Gör säkerhetskontrollen innan någon får veta att utredningen är inledd. Anteckna sedan var och en som underrättas.',
      'Ställ frågorna om våld och heder, helst i enrum, och anteckna vad som kom fram.',
      'Skriv en plan: vad ska besvaras, vem ska höras och när? Ändras den finns de tidigare kvar.',
      'Dokumentera samtalet med barnet. Barnets ord signeras i journalen.',
      'Hör vårdnadshavarna, och den unge från 15 år, och anteckna hur de ställer sig.',
      'Det som inte ska göras får ett skriftligt skäl där det annars hade antecknats.',
    ],
    words: [
      'utredning',
      'kvar att göra',
      'säkerhetskontroll',
      'underrättelse om inledd utredning',
      'frågor om våld och heder',
      'barnsamtal',
      'inställning',
      'utredningsplan',
    ],
  },
  '/arenden/$caseId/utredning/uppgifter': {
    what: 'Vad skola, vård, polis, släkt och andra har berättat i utredningen, och vad ni har begärt och väntar på.',
    first: [
      'Har ni begärt en uppgift? Anteckna det, med dag då svaret ska ha kommit.',
      'Skriv vem som har berättat, hur ni fick fråga och vad som sades. Uppgiften kan sedan hämtas in i utredningstexten.',
      'Dröjer svaret: påminn och anteckna det. Väntar ni inte längre skriver du varför.',
      'Blev något fel rättar du med en ny anteckning. Den gamla går fortfarande att läsa.',
    ],
    words: ['uppgift från annan', 'begärd uppgift', 'samtycke till kontakten', 'underlag'],
  },
  '/arenden/$caseId/beslut': {
    what: 'Besluten om personen: vad som är beslutat, av vem, vem som har fått del av det och om det är överklagat.',
    first: [
      'Välj vad beslutet gäller. Står det på utskottet eller nämnden ser du det direkt, och annars vem du kan fråga.',
      'Skriv beslutet först och skälen sedan. Läs igenom innan du fattar det.',
      'Anteckna vem som har fått del av beslutet, hur och vilken dag. Tiden att överklaga räknas från den dagen.',
      'Kommer ett överklagande bedöms om det är i tid efter den möjliga senare dagen.',
      'Skrivfel rättas. Är något annat fel fattar du ett nytt beslut som ändrar eller upphäver det gamla.',
    ],
    words: ['beslut', 'delegation'],
  },
  '/arenden/$caseId/beslut/brev': {
    what: 'Brev i ärendet: de som är skickade, och nya som fylls i från det som redan står i ärendet.',
    first: [
      'Välj brev, beslut och mottagare. Det som inte går just nu står med sitt skäl.',
      'Skriv bara det som är ditt eget. Resten hämtas från ärendet och kommunens mall.',
      'Läs igenom brevet som det blir. Det sparas oförändrat när du skickar det.',
      'Har personen skyddade uppgifter skrivs ingen adress ut. Skatteverket förmedlar brevet.',
      'Att parten har fått beslutet antecknar du för sig, den dag det hände. Då börjar tiden att överklaga.',
    ],
    words: ['beslut', 'skyddad folkbokföring'],
  },
  '/arenden/$caseId/vuxen': {
    what: 'Det som är särskilt i ett ärende om en vuxen: våld i nära relation, beroende, boendekedjan, att lämna kriminalitet och stöd till närstående.',
    first: [
      'När våld är känt: sök kontakt på ett säkert sätt inom 48 timmar, se till barnen och gör en skyddsplan.',
      'Anteckna varje steg i boendekedjan, vad som är nästa steg och när det ska ses över.',
      'Det du antecknar signeras också i journalen. Blev det fel väljer du Rätta, då står båda kvar.',
    ],
    words: ['boendekedja'],
  },
  '/arenden/$caseId/uppdrag': {
    what: 'Uppdrag i ärendet: det som är beviljat och beställt av en enhet som utför insatser, eller det som utförs här.',
    first: [
      'Skicka ett uppdrag när något är beviljat. Välj beslut, insats och enhet.',
      'Skriv varför insatsen behövs och vilka mål den har. Det är allt utföraren ser, utredningen ser den inte.',
      'Utföraren får uppdraget i ett eget ärende, med eget nummer och egen journal.',
    ],
    words: ['beslut'],
  },
  '/arenden/$caseId/placering': {
    what: 'Placering i ärendet: var personen vårdas, med vilken grund, vad som ska göras och vad som är gjort.',
    first: [
      'Påbörja placeringen när vården börjar, med beslutet den bygger på. Då startar fristerna.',
      'Flyttar personen eller ändras grunden: anteckna det samma dag, med skälet. Fristerna följer med.',
      'Överväganden och omprövningar görs av utskottet. Tryck på Bered vid fristen, så öppnas formuläret med rätt sak vald.',
      'När vården upphör väljer du varför, och om den följs upp. Efter LVU-vård måste barn under 18 år följas upp.',
    ],
    words: ['beslut', 'frist'],
  },
  '/placeringar': {
    what: 'De som vårdas utanför hemmet i dina eller enhetens ärenden, den vars frist förfaller först överst.',
    first: ['Välj form eller ordning.', OPEN_ROW, 'Kostnaden överst är summan per dygn av dem som visas.'],
    words: ['frist'],
  },
  '/placeringar/oversikt': {
    what: 'Hur många som är placerade, efter form och grund, och vad utskottet har att överväga och ompröva. Utan namn och ärenden.',
    first: [
      'Läs tabellen rad för rad. Antal under fem visas inte.',
      'Se under Att överväga och ompröva om något är försenat, och vad som väntar varje månad.',
    ],
    words: ['frist'],
  },
  '/arenden/$caseId/uppdrag/$commissionId': {
    what: 'Ett uppdrag: vad som är beställt, av vem, och vilka mål det har. Beställare och utförare läser samma sida, var och en från sitt ärende.',
    first: [
      'Se vad som är beställt och vem som utför det.',
      'Läs målen. Ett mål som är borttaget står kvar med sitt skäl.',
    ],
    words: ['beslut'],
  },
  '/arenden/$caseId/uppdrag/$commissionId/uppfoljning': {
    what: 'Hur insatsen har följts upp och vad som är skattat. Båda enheterna läser sidan. Den enhet som har beställt insatsen följer upp den.',
    first: [
      'Se överst när nästa uppföljning ska vara gjord: senast sex månader efter den förra. Glöms den bort syns den som försenad på din och enhetens lista.',
      'Tryck på Följ upp insatsen. Bedöm varje mål och skriv hur personen och barnet själva ser på insatsen.',
      'Välj om insatsen fortsätter, ändras eller avslutas. Avslutas den är uppföljningen slutuppföljningen.',
      'Skatta med samma skala vid start, under insatsen och vid slut, så syns åt vilket håll det går.',
    ],
    words: ['uppföljning av insats', 'frist'],
  },
  '/arenden/$caseId/uppdrag/$commissionId/avslut': {
    what: 'Här avslutas insatsen, och här står sedan varför den avslutades.',
    first: [
      'Gör slutuppföljningen först. Saknas den väljer du varför, till exempel att personen inte gick att nå.',
      'Välj orsaken till att insatsen avslutas. Utförarens ärende avslutas på samma gång.',
      'Det beställande ärendet kan avslutas först när inget uppdrag pågår.',
    ],
    words: ['uppföljning av insats', 'beslut'],
  },
  '/arenden/$caseId/placering/vardag': {
    what: 'Det som den som är placerad har rätt till medan vården pågår: hälsoundersökning, skolgång, besök och samtal i enrum.',
    first: [
      'Anteckna när regionen är underrättad och när hälsoundersökningen är begärd och gjord. Behövs den inte skriver du varför.',
      'Följ upp skolgången varje termin. Går det inte väljer du varför.',
      'Anteckna varje besök, och om samtalet med barnet var i enrum. Rekommendationen är minst fyra besök om året.',
      'Bor barnet i skyddat boende: anteckna att barnet går kvar i sin skola, eller vad barnet är erbjudet.',
    ],
    words: ['frist'],
  },
  '/insatser/skalor': {
    what: 'Skalorna som insatser skattas med: vad de mäter, vilka värden de har och vad som är bättre.',
    first: [
      'Läs vilka skalor som används nu. Tidigare versioner finns under varje skala.',
      'Den som sköter katalogen lägger till och ändrar. Det som redan är skattat behåller sin skala.',
    ],
    words: ['insatskatalog', 'uppföljning av insats'],
  },
  '/utskick': {
    what: 'Brev som väntar på att skrivas ut och postas, i de ärenden som du har eller leder.',
    first: [
      'Markera breven och hämta dem som en PDF. Varje brev börjar på ett eget papper.',
      'Markera dem som utskrivna och som postade. Blev det fel kan du ångra.',
      'Står det Förmedlas av Skatteverket ska ingen adress på kuvertet.',
    ],
    words: ['skyddad folkbokföring'],
  },
  '/brevmallar': {
    what: 'Texterna i kommunens brev, och de som har gällt tidigare.',
    first: [
      'Välj mall. Fälten mellan klamrar fylls i från ärendet.',
      'Ändrar du: hämta PDF:en med påhittade uppgifter och läs den som mottagaren.',
      'Lägg in kommunens adress under Avsändare. Den står i alla brev.',
    ],
    words: ['beslut'],
  },
  '/arenden/$caseId/beslut/utskott': {
    what: 'Det som bara utskottet eller nämnden får besluta: vad som är skrivet till utskottet, och vad sammanträdena har gjort.',
    first: [
      'Skriv förslaget först och skälen sedan. Den signerade utredningen följer med, inget annat i ärendet.',
      'Chefen läser, och släpper ärendet till ett sammanträde eller lämnar tillbaka det.',
      'Det som utskottet beslutar blir ett beslut i ärendet. Ett återremitterat ärende skriver du om här.',
    ],
    words: ['beslut', 'delegation'],
  },
  '/arenden/$caseId/beslut/utskott/$itemId': {
    what: 'Protokollsutdraget om ärendet, att skriva ut. Ingen i andra ärenden nämns.',
    first: ['Tryck på Skriv ut.', 'Är protokollet inte justerat står det längst ner.'],
    words: ['beslut'],
  },
  '/utskott': {
    what: 'Utskottets sammanträden, vilka som är ledamöter och vad som väntar på att släppas.',
    first: [
      'Ledamot: öppna ett sammanträde och läs handlingarna. De går att läsa från det att de är utskickade tills protokollet är justerat.',
      'Chef: öppna det som väntar på dig och släpp det till ett sammanträde.',
      'Nämndsekreterare: planera sammanträden, och håll listan över ledamöter rätt.',
    ],
    words: ['beslut', 'delegation'],
  },
  '/utskott/$meetingId': {
    what: 'Ett sammanträde: ärendelistan, ordförandens beslut som ska anmälas, och vilka som var med.',
    first: [
      'Skicka ut handlingarna när listan är klar. Det som släpps senare läses genast.',
      'Anteckna närvaron, och sedan vad utskottet beslutade i varje ärende.',
      'Anteckna att ordförandens beslut är anmälda. Då stannar fristen.',
      'Ordföranden och minst en till justerar. Då stängs handlingarna.',
    ],
    words: ['beslut'],
  },
  '/utskott/$meetingId/$itemId': {
    what: 'Handlingarna till ett individärende. Inget annat i ärendet är öppet, och att du läser står i loggen.',
    first: [
      'Läs förslaget, skälen och utredningen.',
      'Är du jävig: anmäl det. Handlingarna stängs för dig genast, och det står i protokollet.',
      'Nämndsekreterare: anteckna vad utskottet beslutade. Det blir ett beslut i ärendet.',
    ],
    words: ['beslut'],
  },
  '/utskott/$meetingId/$itemId/utdrag': {
    what: 'Protokollsutdraget om ett ärende, att skriva ut. Ingen i andra ärenden nämns.',
    first: ['Tryck på Skriv ut.', 'Är protokollet inte justerat står det längst ner.'],
    words: ['beslut'],
  },
  '/arenden/$caseId/utredning/familj': {
    what: 'Ärenden om syskon, föräldrar och andra i familjen, sida vid sida. Bara de som du själv får öppna.',
    first: [
      'Se vilka utredningar som pågår och vilka frister som löper.',
      'Saknas någon? Lägg till relationen på fliken Personer. Ärenden som du inte har del i visas aldrig.',
    ],
    words: ['familjen', 'relation', 'personakt'],
  },
  '/arenden/$caseId/utredning/text': {
    what: 'Utredningen i skrift, under kommunens rubriker. Den delas av er som har ärendet, tills den signeras.',
    first: [
      'Ställ markören under en rubrik. Bredvid visas det som är dokumenterat och passar där: Hämta in tar med vem som sagt det och när.',
      'Skriv. Allt sparas av sig självt. Skriver två samtidigt under en rubrik finns båda texterna kvar tills någon lägger ihop dem.',
      'Anteckna vad barnet och vårdnadshavarna säger om texten, och besvara det som de vill ha rättat.',
      'Signera när alla rubriker som måste ha text har det. Sedan ändras inget: det som ska rättas skrivs som ett tillägg.',
    ],
    words: ['utredningstext', 'underlag', 'egen syn', 'signerad utredning', 'text som står bredvid'],
  },
  '/arenden/$caseId/utredning/utskrift': {
    what: 'Den signerade utredningen på papper, med tillägg och det som har sagts om den.',
    first: [
      'Tryck på Skriv ut. Varje blad får ärendets nummer.',
      'Att du har tagit fram utskriften står i loggen. Förvara papperet så att ingen obehörig kommer åt det.',
    ],
    words: ['signerad utredning', 'logg'],
  },
  '/arenden/$caseId/beslut/omhandertagande': {
    what: 'Vad som händer efter ett omedelbart omhändertagande eller ett tillfälligt förbud: verkställighet, rätten och vården, med dagarna för var och en.',
    first: [
      'Se vad som ska göras senast vilken dag. Den strikta dagen står först. En möjlig senare dag är osäker: räkna inte med den.',
      'Anteckna varje sak när den har hänt, med rätt dag. Underställningen räknas från beslutet, ansökan om vård från verkställigheten.',
      'Rättens egna tider står för sig. De är inte nämndens.',
      'Har en dag passerats upphör omhändertagandet. Det står då överst, med vem som ska ta ställning. Inget avslutas av sig självt.',
      'Blev en dag fel? Rätta den. Tiderna räknas om, och det som stod förut finns kvar.',
    ],
    words: ['omedelbart omhändertagande', 'underställning', 'verkställighet'],
  },
  '/jour': {
    what: 'Socialjourens pass, och det som jouren har lämnat över till den som har ärendet.',
    first: [
      'Börja passet när du har jour. Medan det pågår kan du öppna nämndens ärenden, utom dem med skyddad folkbokföring. Då behövs en nödöppning.',
      'Anteckna vad som händer, i ett ärende eller utan. Det som du antecknar i ett ärende syns i ärendet.',
      'Skyddsbedömningar, beslut och omhändertaganden kommer med av sig själva.',
      'Avsluta och lämna över på morgonen. Varje ärende går till den som har det, och väntar där tills någon har tagit över.',
      'Har du fått något från jouren? Läs vad som är gjort, öppna ärendet och tryck på Ta över.',
    ],
    words: ['jourpass', 'överlämning från jouren', 'nödöppning'],
  },
  '/utredningens-rubriker': {
    what: 'Rubrikerna som utredningar skrivs under i kommunen, och vilka som gällde förut.',
    first: [
      'Administratören ändrar dem, med skäl. Det som gällde förut står kvar.',
      'En utredning som är påbörjad behåller de rubriker som den började med.',
    ],
    words: ['utredningens rubriker', 'utredningstext'],
  },
  '/arenden/$caseId/uppdrag/$commissionId/plan': {
    what: 'Genomförandeplanen bredvid det som är beställt. Båda enheterna läser den, utföraren skriver den.',
    first: [
      'Se överst om planen är aktuell, och vad som annars saknas.',
      'Gör planen tillsammans med personen. Välj för varje mål vilket mål i uppdraget det hör till.',
      'Titta efter glapp: mål i uppdraget som inte finns i planen, och mål i planen som ingen har beställt. Skriv varför.',
      'Anteckna vem ni kom överens med och personens egna ord. Då börjar versionen gälla. Gå igenom planen minst var sjätte månad.',
    ],
    words: ['genomförandeplan', 'dokumentation'],
  },
  '/arenden/$caseId/uppdrag/$commissionId/plan/utskrift': {
    what: 'Planen på papper, på enkel svenska, att ge till personen och att skriva under.',
    first: [
      'Tryck på Skriv ut. En plan som ingen har kommit överens om ännu är märkt som förslag.',
      'Att du har tagit fram utskriften står i loggen. Förvara papperet så att ingen obehörig kommer åt det.',
    ],
    words: ['genomförandeplan', 'logg'],
  },
  '/arenden/$caseId/utskrift': {
    what: 'Journalen på papper, i ordning från den äldsta anteckningen.',
    first: [
      'Tryck på Skriv ut. Varje blad får ärendets nummer.',
      'Att du har tagit fram utskriften står i loggen. Förvara papperet så att ingen obehörig kommer åt det.',
    ],
    words: ['dokumentation', 'logg'],
  },
  '/arenden/$caseId/anmalan': {
    what: 'Anmälan som den kom, med anmälarens ord. Den går inte att ändra.',
    first: [
      'Läs vad anmälaren säger och vem det är.',
      'Det som är fel eller har kommit fram senare skriver du i dokumentationen.',
      'Ska anmälarens identitet skyddas? Pröva det på fliken Akten, under Sekretess.',
    ],
    words: ['orosanmälan', 'anmälare', 'vårdnadshavarna känner till anmälan'],
  },
  '/arenden/$caseId/handlingar': {
    what: 'Filer i ärendet: det som kom med anmälan och det ni har lagt till. En fil ändras aldrig.',
    first: [
      'Tryck på en fil för att spara den på datorn. Den öppnas aldrig i webbläsaren.',
      'Lägg till genom att välja eller släppa filer här. De kan inte tas bort.',
      'En fil som hör till en anteckning lägger du i anteckningen. Slängs utkastet tas den bort.',
    ],
    words: ['bilaga'],
  },
  '/arenden/$caseId/personer': {
    what: 'Personen som ärendet gäller, och vilka som står nära, så som det är sagt i den här akten.',
    first: [
      'Skriv språk, tolk och hur personen nås.',
      'Lägg till vårdnadshavare och syskon. Anmälan föreslår dem som den nämner.',
      'Ett okänt eller ofött barn får sitt personnummer här. Det barnet kallades förut finns kvar.',
    ],
    words: ['relation', 'vårdnadshavare', 'identifiera', 'lägga ihop', 'tidigare uppgifter om personen'],
  },
  '/arenden/$caseId/akt': {
    what: 'När någon ber att få läsa akten: det som gäller andra maskeras, någon annan granskar, och det som lämnas ut sparas som det var.',
    first: [
      'Tryck på Lämna ut akten. Skriv vem som ska läsa och med vilken grund.',
      'Öppna ett utlämnande som redan är påbörjat för att fortsätta.',
    ],
    words: ['utlämnande av akt', 'maskering', 'granskning'],
  },
  '/arenden/$caseId/akt/$releaseId': {
    what: 'Akten så som mottagaren kommer att läsa den.',
    first: [
      'Läs hela akten själv. Systemet pekar bara ut namn ur samma anmälan.',
      'Maskera det som gäller andra, och välj paragraf.',
      'Välj för varje handling om den lämnas ut som den är, som maskerad kopia eller inte alls.',
      'Låt någon annan granska. Är uppgiftslämnaren skyddad granskar chefen. Lämna sedan ut och skriv ut eller spara.',
      'Vill personen ha ett beslut på det som inte lämnas ut skriver chefen det med Avslå. Det går att överklaga.',
    ],
    words: ['maskering', 'namn som står kvar', 'granskning', 'avsluta utan utlämnande'],
  },
  '/arenden/$caseId/sekretess': {
    what: 'Vem som skyddas i ärendet och mot vem, vem som är jävig, och vad som har lämnats ut.',
    first: [
      'Pröva om anmälarens identitet ska skyddas när våld eller annat allvarligt men kan befaras.',
      'Skriv skyddade personuppgifter och vem personen skyddas mot. Det gäller i alla personens ärenden.',
      'Är du [[jäv|jävig]]: anmäl det här. Ärendet går då till chefen.',
      'Anteckna varje uppgift som lämnas till någon utanför, med lagrum.',
    ],
    words: [
      'sekretessprövning av anmälarens identitet',
      'skyddas mot',
      'jäv',
      'utlämnande',
      'nödöppning',
      'Sekretessmarkering',
      'Skyddad folkbokföring',
    ],
  },
  '/arenden/$caseId/logg': {
    what: 'Alla som har läst, ändrat eller nekats i ärendet. Loggen går inte att ändra.',
    first: [
      'Välj person, slag eller dagar och tryck på Visa.',
      'Ser du en läsning som du inte förstår: tala med din chef.',
    ],
    words: ['logg', 'åtkomst'],
  },
  '/forekomst': {
    what: 'Svarar på om ett barn, ett syskon eller någon i hushållet finns hos socialtjänsten. Aldrig på vad det gäller.',
    first: [
      'Skriv personnummer om du har det, annars hela namnet.',
      'Skriv varför du behöver veta. Det står i loggen.',
      'Flera kan ha samma namn. Kontrollera innan du går vidare.',
    ],
    words: ['förekomstkontroll', 'logg'],
  },
  '/finns-barn': {
    what: 'För dig som möter vuxna: har personen barn som är kända här? Du får veta att de finns och hur gamla de är, inget mer.',
    first: [
      'Skriv den vuxnes personnummer, eller hela namnet, och varför du behöver veta.',
      'Är du orolig för ett barn ska du anmäla det.',
    ],
    words: ['finns det barn?', 'anmälningsskyldig'],
  },
  '/nodoppning': {
    what: 'Nödöppning öppnar ett ärende för läsning i en timme när du måste läsa det nu och annars inte får.',
    first: [
      'Använd den bara när någon kan fara illa av att du väntar.',
      'Skriv nummer och skäl. Chefen får veta det genast, och varje nödöppning granskas.',
      'Avsluta nödöppningen när du är klar.',
    ],
    words: ['nödöppning', 'logg'],
  },
  '/enheten': {
    what: 'Läget i enheterna du leder: frister, arbetsbelastning och det som saknar innehavare.',
    first: [
      'Börja med det som är försenat. Tryck på siffran för att se vilka ärenden det är.',
      'Se efter om någon funktion är [[vakant]]. Lämna över det som den är skyldig.',
      'Jämför arbetsbelastningen innan du fördelar. Vikterna är nämndens egna.',
    ],
    words: ['frist', 'arbetsbelastning', 'vakant', 'överlämning', 'fördela'],
  },
  '/enheten/bevakning': {
    what: 'Alla frister som löper i enheterna du leder, den närmaste först.',
    first: [
      'Välj tid, frist, innehavare eller enhet. Urvalet står i adressen och går att spara som bokmärke.',
      'Markera ärenden och fördela flera på en gång.',
    ],
    words: ['bevakningslista', 'frist', 'innehavare', 'fördela'],
  },
  '/enheten/bemanning': {
    what: 'Vem som har varje funktion i dag, vem som är ersättare, och vem som är frånvarande.',
    first: [
      'Anmäl frånvaro så snart du vet. Det som förfaller ligger då hos ersättaren från samma minut.',
      'Utse ersättare för alla funktioner. Utan ersättare ligger uppgifterna hos dig.',
      'Slutar någon: avsluta innehavet. Funktionen blir vakant och inget försvinner.',
      'Anteckna examen och utbildning när du har sett beviset. Den som saknar examen kan inte ges ett barnärende.',
    ],
    words: ['funktion', 'innehavare', 'ersättare', 'vakant', 'kompetens'],
  },
  '/enheten/utlamnanden': {
    what: 'Vad som har lämnats ut ur enhetens ärenden, räknat efter lagrum.',
    first: [
      'Se efter att varje utlämnande har rätt lagrum.',
      'Öppna ärendet för att läsa vad som lämnades ut och varför.',
    ],
    words: ['utlämnande', 'åtkomst'],
  },
  '/enheten/genomgang': {
    what: 'Enhetens handläggare och hur många av deras öppna ärenden som är genomgångna i tid.',
    first: [
      'Välj en handläggare för att gå igenom ärendena tillsammans.',
      'Hur ofta ärenden ska gås igenom står under Frister och lagrum, regel LOK-016.',
    ],
    words: ['ärendegenomgång', 'åtagande', 'lokalt mål'],
  },
  '/enheten/genomgang/$functionId': {
    what: 'En handläggares öppna ärenden med frister, senaste kontakt och vad som sades förra gången. Det som länge inte gåtts igenom står först.',
    first: [
      'Börja genomgången. Skriv vilka andra som deltar.',
      'Öppna ett ärende med Enter, skriv vad ni kom fram till och lägg till åtaganden.',
      'Ctrl och Enter sparar och går till nästa. Esc stänger, och utkastet ligger kvar.',
      'Avsluta genomgången när ni är klara. Hur många ärenden ni hann med står kvar.',
    ],
    words: ['ärendegenomgång', 'åtagande', 'medhandläggare'],
  },
  '/enheten/overlamning/$functionId': {
    what: 'Allt som en funktion är skyldig när den är vakant eller innehavaren är borta.',
    first: [
      'Ge vidare ett ärende i taget, eller markera flera.',
      'Den som får ärendet ser det på Min dag direkt, med fristerna.',
    ],
    words: ['överlämning', 'vakant', 'funktion'],
  },
  '/matt': {
    what: 'Vad nämnden mäter. Varje tal räknas ur arbetet och går att följa till sin definition.',
    first: [
      'Välj ett kapitel, eller sök på ett ord, ett lagrum eller ett nyckeltal.',
      'Välj ett mått.',
      'Läs definitionen innan du drar slutsatser av talet.',
    ],
    words: ['mått', 'period', 'ej mätt'],
  },
  '/matt/$measureId': {
    what: 'Ett mått: hur stor andel som blev klar inom tid, inom förlängd tid och för sent.',
    first: [
      'Rubriken säger vad talet visar. Välj månad, tertial eller år.',
      'Under Utveckling står hur det har gått sedan måttet senast var mätt, och om det är bättre eller sämre.',
      'Jämför enheterna. Tryck på ett antal för att se ärendena bakom, om du har rätt till det.',
      'Ej mätt är inte noll. Orsaken står på raden.',
    ],
    words: ['mått', 'inom tid', 'inom förlängd tid', 'över tid', 'ej mätt', 'ej tillämpligt', 'färre än 5'],
  },
  '/matt/grupper': {
    what: 'Insatser på gruppnivå: hur många som hade dem, vad som påbörjades och avslutades, och hur det gick.',
    first: [
      'Välj period och vad raderna ska vara: insats, metod, målgrupp efter område eller ålder, eller orsak till avslut.',
      'Under tabellen kan ett av måtten delas upp åt två håll.',
      'Små grupper visas inte för den som inte får se ärendena, och inte heller tal som skulle avslöja dem.',
      'Leder du en enhet: tryck på ett antal för att se ärendena bakom.',
    ],
    words: ['antal', 'uppdelning', 'period', 'median', 'färre än 5'],
  },
  '/matt/jamfor/$measureId': {
    what: 'Samma mått för alla enheter, tertial för tertial.',
    first: [
      'Välj period och ordning: efter värde eller efter namn.',
      'Strecket i staplarna är hela nämnden. Den räknas på summan, inte som ett medelvärde av enheterna.',
      'Ej mätt och ej tillämpligt har ingen stapel. Det är inte noll.',
      'Under staplarna står perioderna bredvid varandra, med hur det har gått sedan enheten senast var mätt.',
    ],
    words: ['mått', 'period', 'ej mätt', 'ej tillämpligt', 'färre än 5'],
  },
  '/matt/$measureId/underlag': {
    what: 'Ärendena som talet är räknat på. Att du öppnar listan står i loggen.',
    first: ['Kontrollera ett ärende som ser fel ut.', OPEN_ROW],
    words: ['mått', 'enheten som hade fristen när den löpte ut'],
  },
  '/matt/antal/$measureId': {
    what: 'Ett mått som är ett antal, en andel eller en tid, och hur det fördelar sig.',
    first: [
      'Välj period, och vad antalet ska delas upp på.',
      'Visa som tabell om du vill ha talen i stället för staplarna. Andelar och tider står i tabellen.',
      'Titeln säger på vilken grund det räknas: i perioden eller vid periodens slut. Läget vid slutet summeras inte över månader.',
      'Anmälningar räknas både som händelser och som barn. De två talen är olika och har var sitt mått.',
    ],
    words: ['antal', 'uppdelning', 'period', 'vid periodens slut', 'median', '90:e percentil', 'färre än 5'],
  },
  '/matt/antal/$measureId/underlag': {
    what: 'Det som antalet är räknat på, med ärendena som det ledde till. Att du öppnar listan står i loggen.',
    first: ['Kontrollera en rad som ser fel ut.', OPEN_ROW],
    words: ['antal', 'inkomna i perioden'],
  },
  '/organisationer': {
    what: 'Skolor, vårdcentraler och andra som anmäler oro. Anmälningar räknas efter registret.',
    first: [
      'I mottagningen: koppla namn som inte är i registret till rätt organisation. Anmälningarna följer med, även de som kommer.',
      'Låt ett namn som kan vara en persons stå kvar. Bara mottagningen läser det; andra ser hur många namn som väntar.',
      'Sköter du registret: lägg till det som saknas. Anmälningar under samma namn följer med.',
    ],
    words: ['register över organisationer som anmäler', 'anmälarens arbetsplats', 'skrivet namn'],
  },
  '/organisationer/$organisationId': {
    what: 'En organisation med sina namn och sin historik.',
    first: [
      'Ändra när den byter namn. Det gamla namnet finns kvar och leder hit.',
      'Gick den upp i en annan: säg i vilken och när. Anmälningar från dagen före stannar här.',
    ],
    words: ['register över organisationer som anmäler', 'uppgick i'],
  },
  '/frister': {
    what: 'Reglerna som fristerna bygger på, med lagrum och hur de räknas.',
    first: [
      'Sök på namn, lagrum eller ord i texten.',
      'Välj en dag för att se vad som gällde då.',
      'Läs hur säker uppgiften är. En del väntar på juridisk bedömning.',
    ],
    words: ['regel', 'lagfrist', 'lokalt mål', 'rekommendation', 'möjlig senare dag'],
  },
  '/frister/$ruleId': {
    what: 'En regel: tid, hur den räknas, grund i lag, och hur den har sett ut tidigare.',
    first: [
      'Läs hur dagarna räknas och om tiden kan förlängas.',
      'Den som sköter systemet kan sätta kommunens eget mål. Det får vara strängare än lagen, aldrig mildare.',
    ],
    words: ['regel', 'lokalt mål', 'kommunens eget mål för en regel', 'möjlig senare dag', 'rättelse'],
  },
  '/insatser': {
    what: 'Insatskatalogen: vilka insatser nämnden ger, för vem, med vilken metod och hur många platser som finns.',
    first: [
      'Sök på namn, metod eller målgrupp.',
      'Öppna Om insatsen för utbildning och vad som är känt om metoden.',
      'Den som sköter katalogen lägger till och ändrar. En insats som slutar ges får en sista dag och finns kvar i historiken.',
    ],
    words: ['insatskatalog', 'insats utan behovsprövning'],
  },
  '/matt/publicera': {
    what: 'Ett tertial eller ett år inför och efter publiceringen: vad som är mätt, vad som inte är det, och vilka utgåvor som finns.',
    first: [
      'Läs varför något inte är mätt. Inte mätt är inte noll.',
      'Överst står det som inte är mätt, och varför. Länken till det som inte går ihop leder till de inskrivna siffrorna.',
      'Den som är controller publicerar när perioden är slut. Det som publiceras fryses.',
      'Blev något fel i ett ärende? Rätta där, och publicera en ny utgåva med skälet. Den gamla står kvar.',
    ],
    words: ['utgåva', 'period', 'ej mätt', 'ej tillämpligt'],
  },
  '/matt/utgavor/$period/$number': {
    what: 'Siffrorna som de publicerades, med skälet om det är en senare utgåva.',
    first: [
      'Se hur mycket som skiljer från utgåvan före. Den som leder en enhet kan öppna raderna.',
      'Spara som CSV eller Excel. Att en fil tas ut står i loggen.',
    ],
    words: ['utgåva', 'färre än 5'],
  },
  '/matt/utgavor/$period/$number/$measureId': {
    what: 'Vad som skiljer två utgåvor av ett mått i dina enheter: vilka rader som kom till, föll bort eller ändrades. Att du öppnar listan står i loggen.',
    first: ['Kontrollera en rad som ser fel ut.', OPEN_ROW],
    words: ['utgåva', 'underlag'],
  },
  '/matt/kand/$measureId': {
    what: 'Ett mått som det var känt när en dag var slut, mot vad som är känt nu. Att du öppnar listan står i loggen.',
    first: [
      'Välj en dag. Det som har registrerats eller rättats senare står som skillnad.',
      'Säger sidan att det inte går att veta: måttets underlag säger inte när varje rad registrerades.',
    ],
    words: ['känt då', 'period'],
  },
  '/matt/oppenvard': {
    what: 'Öppenvårdens insatser och individer per grupp och år, i den form som nämnden publicerar.',
    first: [
      'Läs hur det räknas innan du jämför åren.',
      'Skriv ut, eller spara som CSV och öppna i ett kalkylprogram.',
      'Den som leder enheten kan öppna ett tal och se ärendena bakom.',
    ],
    words: ['insatskatalog', 'utan identitet'],
  },
  '/matt/oppenvard/underlag': {
    what: 'Insatserna bakom ett tal i öppenvårdens siffror. Du ser dem som du får läsa.',
    first: [OPEN_ROW],
    words: ['insatskatalog'],
  },
  '/matt/kontroll': {
    what: 'Det som inte stämmer i siffror som importeras eller skrivs in: andelar mot antal, summor, mål och nollor.',
    first: [
      'Börja med felen: två saker som inte kan vara sanna samtidigt.',
      'Under varje mening står i vilken fil och på vilken rad, och vad du gör åt det.',
      'En fråga behöver inte vara fel. Fråga enheten innan du ändrar.',
    ],
    words: ['inskrivet mått', 'iakttagelse', 'ej tillämpligt'],
  },
  '/matt/inskrivna': {
    what: 'Mått vars värden kommer ur en fil eller skrivs in, per tertial och enhet.',
    first: [
      'Tryck på Skriv in vid måttet, och välj enhet och tertial.',
      'Skriv antal när de finns. Andelen räknas ur dem.',
      'Ingen har räknat, eller uppgiften är inte enhetens? Välj det. Skriv aldrig 0 i stället.',
    ],
    words: ['inskrivet mått', 'rapporterad andel', 'ej mätt', 'ej tillämpligt'],
  },
  '/matt/import': {
    what: 'Filer med mått, antal och belopp. En fil tas emot hel eller inte alls.',
    first: [
      'Välj vad filen innehåller och välj filen. Du ser varje rad innan något sparas.',
      'Är något fel står det på vilken rad. Rätta i kalkylprogrammet och välj filen igen.',
      'Blev det fel fil? Ta bort den och skriv varför. Den står kvar i listan.',
    ],
    words: ['importerad fil', 'antal som står på annat ställe', 'rapporterad andel'],
  },
  '/matt/import/$batchId': {
    what: 'En importerad fil, rad för rad som den kom, med summorna som den ska hålla.',
    first: ['Jämför vad som står med vad raderna blir.'],
    words: ['importerad fil', 'iakttagelse'],
  },
  '/utan-behovsprovning': {
    what: 'Det som enheten ger den som vill, utan utredning och beslut: hur många gånger, och hur många som kom. Ingen person registreras.',
    first: [
      'Registrera efter varje tillfälle, eller en gång per dag.',
      'Räkna dem som kom efter ålder. Vet du inte åldern: okänd ålder.',
      'Blev det fel? Rätta. Det som stod förut finns kvar.',
      'Skriv aldrig namn. Behöver någon mer stöd: berätta att det går att ansöka.',
    ],
    words: ['insats utan behovsprövning', 'utan identitet'],
  },
  '/vuxna/vald': {
    what: 'Ärenden om vuxna där våld i nära relation har blivit känt, med tiden som är kvar till första kontakten.',
    first: [
      'Börja överst: där är minst tid kvar.',
      'Öppna ärendet och anteckna hur kontakten togs, eller varför det inte finns någon säker väg.',
      'Under Boendekedjan ser du var var och en bor och vad som ska ses över.',
    ],
    words: ['boendekedja'],
  },
  '/vuxna/boende': {
    what: 'Personer i kommunens boendekedja: vilket steg var och en är på och när det ska ses över. Adresser står bara i ärendet.',
    first: [
      'Börja överst: där ska steget ses över först.',
      'Öppna ärendet, se över boendet och planera nästa steg, eller anteckna ett nytt steg.',
    ],
    words: ['boendekedja'],
  },
  '/ataganden': {
    what: 'Det som är lovat utanför ärenden: vilken funktion som svarar för det, till vilken dag och vad som visar att det är gjort.',
    first: [
      'Börja överst: det som ska vara klart först står först.',
      'Säg att det är gjort, och peka på ett mått med en gräns som visar det.',
      'Någon annan bekräftar. Faller måttet under gränsen öppnas åtagandet igen, med skälet.',
    ],
    words: ['åtagande'],
  },
  '/ataganden/granser': {
    what: 'Vad måtten ska visa. En gräns kan visa att ett åtagande är gjort, så länge måttet är på rätt sida.',
    first: [
      'Läs om varje gräns gäller i dag och varför.',
      'Sätt en gräns för hela nämnden.',
      'Ta bort en gräns som inte längre används, och skriv varför.',
    ],
    words: ['åtagande'],
  },
  '/overgangar': {
    what: 'Unga som fyller 18 med något pågående. Övergången börjar vid 17 år och 6 månader och har en ägare tills vuxenenheten har bekräftat.',
    first: [
      'Börja överst: den som fyller 18 först står först.',
      'Öppna den unge, och hjälp till med ansökan eller skriv vad det blev.',
      'Inte nådda står kvar tills någon har fått kontakt eller chefen avslutar försöken.',
    ],
    words: ['övergång till vuxen'],
  },
  '/overgangar/agare': {
    what: 'Vem som äger övergångar till vuxen i nämnden: den som har ärendet, enhetens chef eller en utsedd funktion.',
    first: ['Läs vad som gäller.', 'Ändra med skäl. Det gäller övergångar som börjar från och med nu.'],
    words: ['övergång till vuxen'],
  },
  '/arenden/$caseId/overgang': {
    what: 'Hur övergången till vuxen står: vem som äger den, vad som har gjorts och vad det blev.',
    first: [
      'Anteckna kontakter och försök, också de som inte lyckades.',
      'Hjälp den unge med ansökan: då får den unge ett eget ärende hos vuxenenheten.',
      'Skriv annars vad det blev. Den som avböjer ska veta hur man kommer tillbaka.',
    ],
    words: ['övergång till vuxen'],
  },
  '/overlamning': {
    what: 'Uppdrag som väntar mellan två enheter: den som beställer och den som utför. Här går ni igenom dem på mötet, och minnesanteckningarna blir kvar för båda.',
    first: [
      'Välj för varje uppdrag: tas emot och av vem, väntar, eller avböjs. Se vem som har hur mycket längre ner.',
      'Skriv vilka som är med och spara. Den som får ett uppdrag har det sedan som ett eget ärende.',
      'Har ett uppdrag kommit tillbaka till din enhet: öppna det och anteckna vad ni gör.',
    ],
    words: ['överlämningsmöte'],
  },
  '/overlamning/$meetingId': {
    what: 'Minnesanteckningar från en överlämning. Du ser de uppdrag som du har på din sida.',
    first: ['Läs vad ni kom överens om.', 'Skriv ut om någon behöver det på papper.'],
    words: ['överlämningsmöte'],
  },
  '/unga/48-timmar': {
    what: 'Barn som har begått eller misstänks för brott, och om samtalet inom 48 timmar har erbjudits och hållits.',
    first: [
      'Börja med den som har minst tid kvar.',
      'Öppna barnets ärende och skriv in när samtalet erbjöds, vad de svarade och när det hölls.',
    ],
    words: ['48-timmarssamtal', 'uppgift om brott'],
  },
  '/unga/riskzon': {
    what: 'Barn på 9–13 år som riskerar att dras in i kriminalitet. Känt, erbjudet, svar och det som har börjat står var för sig.',
    first: [
      'Välj läge för att se vilka som inte har erbjudits stöd.',
      'Öppna barnets ärende och skriv in nästa steg.',
    ],
    words: ['barn i riskzonen'],
  },
  '/arenden/$caseId/unga': {
    what: 'Uppgifter om brott och 48-timmarssamtal i ärendet, och om barnet är i riskzonen.',
    first: [
      'Skriv in uppgiften om brott när den kommer: de 48 timmarna räknas från dess.',
      'Skriv in erbjudandet och samtalet var för sig. Ett nej har ett skäl.',
      'Är barnet 9–13 år och i riskzonen: skriv in det, vad ni erbjuder, svaret och när stödet börjar.',
    ],
    words: ['48-timmarssamtal', 'barn i riskzonen'],
  },
  '/ej-verkstallda': {
    what: 'Beslut om insats eller bistånd som inte är verkställda tre månader efter beslutet, eller efter ett avbrott. Nämnden rapporterar dem varje kvartal till IVO och revisorerna.',
    first: [
      'Välj kvartal. Det senaste som är slut visas först.',
      'Se till att orsaken är antecknad i varje ärende. Den skrivs vid beslutet.',
      'Skriv ut rapporten, skicka den, och markera den som skickad.',
    ],
    words: ['ej verkställt beslut'],
  },
  '/riskinstrument': {
    what: 'Vilka riskinstrument nämnden använder, och vilka problem som kräver en [[riskbedömning]].',
    first: [
      'Se efter att varje problem kräver rätt instrument enligt er rutin.',
      'Ändra bara efter beslut, och skriv vilket. Historiken finns kvar.',
      'Ett instrument som ni slutar använda tas ur bruk, men går att läsa där det har använts.',
    ],
    words: ['riskbedömning', 'problemkodning', 'kompetens'],
  },
  '/enheten/riskbedomningar': {
    what: 'Vilka riskbedömningar som krävs och saknas i enheternas utredningar.',
    first: [
      'Börja med de äldsta utredningarna: de står överst.',
      'Öppna ärendet för att se vad problemet kräver och vem som är utbildad.',
    ],
    words: ['riskbedömning', 'problemkodning'],
  },
  '/arenden/$caseId/utredning/bedomningar': {
    what: 'Vad de kodade problemen kräver, och de riskbedömningar som är gjorda. Här antecknas att bedömningen är gjord, inte själva formuläret.',
    first: [
      'Saknas en bedömning: anteckna den, eller skriv varför den inte görs.',
      'Är du inte utbildad i instrumentet väljer du den utbildade kollega som du bedömde tillsammans med.',
      'Sätt en dag för ny bedömning. Den bevakas som en [[frist]].',
      'Blev något fel: rätta med en ny. Den gamla går fortfarande att läsa.',
    ],
    words: ['riskbedömning', 'problemkodning', 'kompetens', 'frist'],
  },
  '/delegation': {
    what: 'Vem som får fatta vilka beslut enligt nämndens delegationsordning, och när kontoret är bemannat.',
    first: [
      'Sök på beslut, lag eller funktion. Välj en dag för att se vad som gällde då.',
      'Står beslutet på utskottet eller nämnden kan ingen tjänsteperson fatta det. Ordföranden beslutar bara det som inte kan vänta.',
      'Ändra bara efter nämndens beslut, och skriv vilket. Historiken finns kvar.',
    ],
    words: ['delegation', 'kontorstid', 'beslut', 'sent på dagen'],
  },
  '/logg': {
    what: 'Vem som har läst, ändrat eller nekats, i hela nämnden. Din granskning står också i loggen.',
    first: [
      'Välj dagar, slag eller ärende och tryck på Visa.',
      'Börja med det som har nekats och med nödöppningarna.',
      'Leta efter läsningar som saknar anledning: eget namn, grannar, ärenden i andra enheter.',
    ],
    words: ['logg', 'nödöppning', 'åtkomst', 'förekomstkontroll'],
  },
  '/logg/larm': {
    what: 'Läsningar som behöver en blick: samma namn som klienten, en kollega, natt, många ärenden på kort tid och varje nödöppning.',
    first: ['Öppna ett larm och läs vad som hände.', 'Bedöm det och skriv varför. Bedömningen står kvar.'],
    words: ['logg', 'nödöppning', 'åtkomst'],
  },
  '/ordlista': {
    what: 'Orden i systemet, vad de betyder och var de står i lagen.',
    first: [
      'Skriv en del av ordet eller av förklaringen.',
      'Ett understruket lagrum leder till fristerna som bygger på det.',
    ],
    words: ['frist', 'regel'],
  },
  '/rundtur': {
    what: 'En rundtur på tio minuter för din roll: vad sidorna är till för, vad du ska titta på och vad du kan prova.',
    first: [
      'Börja, eller fortsätt där du var.',
      'Rundturens ruta ligger överst på varje sida tills du lämnar den eller är klar.',
      'Du kan lämna när du vill. Den finns kvar här och i Hjälp.',
    ],
    words: [],
  },
  '/$': {
    what: 'Adressen leder ingenstans, eller till något som du inte får se. De två ser likadana ut, så att ingen kan ta reda på vad som finns.',
    first: [
      'Kontrollera adressen.',
      'Sök med Ctrl och K om du letar efter ett ärende.',
      'Måste du läsa ett ärende nu för att någon kan fara illa: nödöppning finns i din meny om din roll får det.',
    ],
    words: ['åtkomst', 'nödöppning'],
  },
};
