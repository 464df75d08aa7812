import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Codes from the authenticator app, Two-Factor Setup, and the recovery key. */
export const twoFactor = {
  app: 'Authenticator-app',
  /** The column of lists and exports. */
  kinds: { off: 'Uit', app: 'App', passkey: 'Passkey', both: 'App en passkey' },
  code: {
    missing: 'Voer de 6-cijferige code in die uw authenticator-app nu toont.',
    malformed:
      'Een code heeft 6 cijfers. Voer de code in die uw authenticator-app nu toont. We hebben dit niet als onjuiste code geteld.',
    wrong:
      'Die code is onjuist of al gebruikt. Wacht op de volgende en vergelijk de klok van uw telefoon met de tijd die hier staat.',
    tooManyWrong: ({ count }: { count: number }) =>
      `We accepteren geen codes en passkeys meer, omdat er ${number(count)} onjuiste codes achter elkaar waren of een inlogpoging is gemeld.`,
  },
  /** Why people confirm it's them on pages with a sensitive change. */
  confirmation: {
    why: ({ minutes }: { minutes: number }) => `U hebt meer dan ${number(minutes)} minuten geleden ingelogd.`,
    signInFirst: 'Log eerst opnieuw in.',
  },
  setup: {
    title: '2FA instellen',
    introduction:
      'Vanaf nu logt u in met uw wachtwoord en een code uit een authenticator-app op uw telefoon.',
    scan: 'Voeg in een authenticator-app op een ander apparaat een account toe en scan deze code.',
    qrCode: 'QR-code voor de authenticator-app. De sleutel hieronder bevat dezelfde informatie.',
    onThisDevice: 'Staat de app op dit apparaat? Open deze dan hier.',
    openApp: 'Openen in uw authenticator-app',
    key: 'Of voer deze sleutel in',
    enterCode: 'Voer de code in die de app toont.',
    submit: '2FA inschakelen',
  },
  /** Offered to people who set up a passkey first. */
  addApp: {
    title: 'Voeg ook een authenticator-app toe',
    introduction:
      'Passkeys hebben JavaScript nodig en werken niet in elke browser. In die gevallen kunt u inloggen met een code uit een authenticator-app. Uw passkeys en uw herstelsleutel blijven geldig.',
    submit: 'App toevoegen',
    notNow: 'Niet nu',
    added: 'De authenticator-app is toegevoegd.',
    hasOne: 'U hebt al een authenticator-app. Daarom is deze niet toegevoegd.',
  },
  removeApp: {
    title: 'Authenticator-app verwijderen',
    short: 'Verwijderen',
    codesStop:
      'De codes van uw authenticator-app werken niet meer. Daarna hebt u bij het inloggen een van uw passkeys nodig.',
    withoutScripts:
      'Zonder JavaScript, of in een browser zonder passkeys, hebt u dan uw herstelsleutel nodig om in te loggen.',
    submit: 'App verwijderen',
    removed: 'De authenticator-app is verwijderd.',
    last: 'U kunt uw authenticator-app niet verwijderen, omdat u geen passkey hebt die hier werkt. Voeg eerst een passkey toe',
  },
  recoveryKey: {
    title: 'Herstelsleutel',
    introduction:
      'Als u uw telefoon kwijtraakt, kunt u met deze sleutel tweefactorauthenticatie uitschakelen en daarna opnieuw instellen. De sleutel werkt één keer en we tonen deze na deze pagina niet meer. Bewaar de sleutel ergens anders dan op uw telefoon.',
    key: 'Uw herstelsleutel',
    fileName: 'herstelsleutel.txt',
    fileTitle: ({ username, productName }: Variables<'username' | 'productName'>) =>
      `Herstelsleutel van ${username} bij ${productName}`,
    saved: 'Ik heb de sleutel opgeslagen',
    saveFirst: 'Sla de sleutel op en vink het vakje aan.',
    submit: 'Doorgaan',
    notSavedLastTime:
      'U hebt niet bevestigd dat u uw vorige herstelsleutel hebt opgeslagen. Daarom krijgt u hier een nieuwe. De oude werkt niet meer.',
    replaced:
      'Uw herstelsleutel is vervangen terwijl deze pagina open was. De sleutel die hier stond, werkt niet meer.',
  },
  recovery: {
    title: 'Tweefactorauthenticatie resetten',
    introduction:
      'Voer de herstelsleutel in die u hebt opgeslagen toen u tweefactorauthenticatie instelde. Hiermee wordt 2FA uitgeschakeld. Daarna stelt u 2FA opnieuw in. De sleutel werkt maar één keer.',
    key: 'Herstelsleutel',
    keyHint: 'U mag de streepjes weglaten en kleine letters gebruiken.',
    missing: 'Voer uw herstelsleutel in.',
    malformed: ({ length }: { length: number }) =>
      `Een herstelsleutel heeft ${number(length)} letters en cijfers. Controleer of u de hele sleutel hebt ingevoerd. We hebben dit niet als poging geteld.`,
    wrong:
      'Dit is niet de herstelsleutel van deze login, of de sleutel is al gebruikt. Bent u de sleutel kwijt?',
    submit: '2FA uitschakelen',
    noKey: 'Geen herstelsleutel?',
    back: 'Terug naar tweefactorauthenticatie',
  },
  disabled: {
    title: 'Tweefactorauthenticatie is uitgeschakeld',
    introduction: ({ productName }: Variables<'productName'>) =>
      `U kunt deze herstelsleutel niet meer gebruiken, en al uw sessies zijn beëindigd. Stel tweefactorauthenticatie opnieuw in voordat u ${productName} weer gebruikt. U krijgt dan een nieuwe herstelsleutel.`,
    setUp: '2FA instellen',
    continue: 'Doorgaan naar het product',
  },
} satisfies Catalogue['twoFactor'];
