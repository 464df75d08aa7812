import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The parts that forms share. */
export const forms = {
  problems: ({ count }: { count: number }) =>
    plural(count, { one: () => 'Il y a un problème', other: (n) => `Il y a ${n} problèmes` }),
  cancel: 'Annuler',
  back: 'Retour',
  /** A label and what it stands for, on one line. */
  labelled: ({ label, value }: Variables<'label' | 'value'>) => `${label} : ${value}`,
  confirmation: {
    consequences: 'Ce qui va se passer',
    reason: 'Motif',
    reasonHint: 'Facultatif. Nous l’enregistrons dans le journal d’audit.',
    requiredReasonHint: 'Nous l’enregistrons dans le journal d’audit.',
    reasonMissing: 'Saisissez un motif.',
    reasonTooLong: ({ limit }: { limit: number }) =>
      `Le motif ne doit pas dépasser ${number(limit)} caractères.`,
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `L’accès de ce technicien a pris fin. Saisissez son nouveau dernier jour dans le fuseau horaire ${zone}. Si vous laissez ce champ vide, l’accès n’a pas de date de fin.`,
    lastDayHint: ({ zone }: Variables<'zone'>) => `Le dernier jour d’accès dans le fuseau horaire ${zone}.`,
    countHint: ({ count }: { count: number }) => `Saisissez ${number(count)} pour confirmer.`,
    wrongCount: ({ count }: { count: number }) =>
      `Ce nombre ne correspond pas. Saisissez ${number(count)} pour confirmer.`,
  },
  code: 'Code',
  serverTime: 'Heure du serveur',
  reauthentication: {
    title: 'Confirmez votre identité',
    enterCode: 'Saisissez le code que votre application d’authentification affiche maintenant.',
    signInAgain: ({ ssoName }: Variables<'ssoName'>) => `Se reconnecter avec ${ssoName}`,
    newTab: 'Un nouvel onglet s’ouvre. Connectez-vous-y, puis revenez ici et continuez.',
    signOutFirst: 'Déconnectez-vous, reconnectez-vous, puis revenez à cette page.',
  },
  password: {
    show: 'Afficher',
    hide: 'Masquer',
    showPassword: 'Afficher le mot de passe',
    rules: ({ shortest, longest }: { shortest: number; longest: number }) =>
      `Utilisez de ${number(shortest)} à ${number(longest)} caractères. Les espaces et tous les alphabets sont acceptés. Plusieurs mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.`,
    tooShort: ({ missing }: Variables<'missing'>) => `Trop court. Caractères manquants : ${missing}.`,
    /** From the weakest to the strongest. */
    strengths: {
      0: 'Beaucoup trop facile à deviner.',
      1: 'Trop facile à deviner.',
      2: 'Encore trop facile à deviner.',
      3: 'Assez fort.',
      4: 'Très fort.',
    },
    /** Why a password is easy to guess. The names are those of zxcvbn-ts. */
    warnings: {
      straightRow: 'Les suites de touches de votre clavier sont faciles à deviner.',
      keyPattern: 'Les motifs de clavier courts sont faciles à deviner.',
      simpleRepeat: 'Les caractères répétés, comme « aaa », sont faciles à deviner.',
      extendedRepeat: 'Les motifs répétés, comme « abcabcabc », sont faciles à deviner.',
      sequences: 'Les suites de caractères, comme « abc », sont faciles à deviner.',
      recentYears: 'Les années récentes sont faciles à deviner.',
      dates: 'Les dates sont faciles à deviner.',
      topTen: 'Ce mot de passe est l’un des dix plus courants.',
      topHundred: 'Ce mot de passe est l’un des cent plus courants.',
      common: 'Ce mot de passe est courant.',
      similarToCommon: 'Ce mot de passe ressemble à un mot de passe courant.',
      wordByItself: 'Un mot seul est facile à deviner.',
      namesByThemselves: 'Un nom seul est facile à deviner.',
      commonNames: 'Les noms et prénoms courants sont faciles à deviner.',
      userInputs:
        'Votre nom d’utilisateur, votre adresse et les noms affichés sur cette page sont faciles à deviner.',
      pwned: 'Ce mot de passe figure dans une liste de mots de passe divulgués.',
    },
    /** How to make a password harder to guess. The names are those of zxcvbn-ts. */
    suggestions: {
      l33t: 'Évitez les substitutions prévisibles, comme « @ » pour « a ».',
      reverseWords: 'Évitez les mots écrits à l’envers.',
      allUppercase: 'Mettez quelques lettres en majuscules, mais pas toutes.',
      capitalization: 'Ne mettez pas seulement la première lettre en majuscule.',
      dates: 'Évitez les dates et les années qui vous concernent.',
      recentYears: 'Évitez les années récentes.',
      associatedYears: 'Évitez les années qui vous concernent.',
      sequences: 'Évitez les suites de caractères courantes.',
      repeated: 'Évitez de répéter des mots et des caractères.',
      longerKeyboardPattern:
        'Utilisez des motifs de clavier plus longs et changez plusieurs fois de direction.',
      anotherWord: 'Ajoutez d’autres mots, moins courants.',
      useWords: 'Utilisez plusieurs mots, mais évitez les expressions courantes.',
      noNeed: 'Un mot de passe fort n’a pas besoin de symboles, de chiffres ni de majuscules.',
      pwned: 'Si vous utilisez ce mot de passe ailleurs, changez-le là aussi.',
    },
  },
  key: {
    copy: 'Copier',
    copied: 'Copié.',
    notCopied: 'Nous avons sélectionné la clé. Appuyez sur Ctrl+C pour la copier.',
    download: 'Télécharger',
    saved: ({ file }: Variables<'file'>) => `Enregistré sous le nom ${file}.`,
  },
  draft: {
    restored:
      'Nous avons rétabli ce que vous aviez saisi avant la fin de votre session. Ce n’est pas encore enregistré.',
    notSaved:
      'Une nouvelle connexion a eu lieu après l’ouverture de cette page. Rien n’a donc été modifié. Vérifiez le formulaire et envoyez-le de nouveau.',
    outOfDate:
      'Une connexion ou une déconnexion a eu lieu après l’ouverture de cette page. Rien n’a donc été modifié. Vérifiez cette page avant de continuer.',
  },
} satisfies Catalogue['forms'];
