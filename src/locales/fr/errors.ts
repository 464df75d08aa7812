import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

const nothingChanged = 'Rien n’a été modifié.';
const savedBefore = 'Tout ce qui a été enregistré avant est conservé.';

/** The pages for errors: what happened, what was kept, and what to do next. */
export const errors = {
  pages: {
    badRequest: {
      title: 'Cette demande n’a pas pu être lue',
      happened: 'Le formulaire ou l’adresse contient un élément que cette page ne peut pas lire.',
      kept: nothingChanged,
      next: 'Revenez en arrière et réessayez.',
    },
    outOfDate: {
      title: 'Le formulaire n’était plus à jour',
      happened:
        'Vous l’avez ouvert avant une connexion ou une déconnexion, ou bien un autre site l’a envoyé.',
      kept: nothingChanged,
      next: 'Revenez en arrière pour obtenir un nouveau formulaire, puis envoyez-le de nouveau.',
    },
    notFound: {
      title: 'Page introuvable',
      happened: 'Il n’y a rien à cette adresse, ou vous n’y avez pas accès.',
      kept: nothingChanged,
      next: 'Vérifiez l’adresse.',
    },
    importRunning: {
      title: 'Un autre import est en cours',
      happened:
        'Un autre de vos imports est encore en cours d’envoi ou de lecture, et vous ne pouvez en lancer qu’un à la fois.',
      kept: 'Rien de cet import n’a été conservé. L’autre import continue.',
      next: 'Attendez la fin de l’autre import, puis revenez en arrière et envoyez celui-ci de nouveau.',
    },
    tooLarge: {
      title: 'Trop de données',
      happened: 'Le formulaire est plus volumineux que ce que cette page accepte.',
      kept: nothingChanged,
      next: 'Revenez en arrière, raccourcissez-le et envoyez-le de nouveau.',
    },
    busy: {
      title: 'Momentanément occupé',
      happened: 'Nous ne pouvons pas afficher cette page pour le moment.',
      kept: `${savedBefore} Cette demande n’a peut-être pas été exécutée.`,
      next: 'Attendez quelques secondes, puis réessayez.',
    },
    missingKey: {
      title: 'Demandez de l’aide à votre administrateur système',
      happened:
        'Cette page a besoin d’un secret que le serveur ne peut pas déchiffrer, car la clé est absente.',
      kept: nothingChanged,
      next: 'Demandez à votre administrateur système de remettre la clé dans SECRET_KEY. Si la clé est perdue, l’admin principal peut réinitialiser votre authentification à deux facteurs.',
    },
    broken: {
      title: 'Une erreur s’est produite',
      happened: 'Une erreur s’est produite de notre côté. Le journal du serveur contient les détails.',
      kept: `${savedBefore} Cette demande a été enregistrée en entier ou pas du tout.`,
      next: 'Réessayez. Si le problème persiste, communiquez l’ID de la requête de cette page à votre administrateur système.',
    },
  },
  tooManyEmails: 'Trop d’e-mails',
  refused: {
    title: 'Cette action est impossible pour le moment',
    next: 'Revenez en arrière pour voir l’état actuel.',
  },
  nothingChanged,
  limits: {
    'failed-attempts': {
      title: 'Trop de tentatives échouées',
      happened: 'Il y a eu trop de tentatives échouées. Nous n’en acceptons donc plus pour le moment.',
      kept: 'Les sessions ouvertes le restent.',
    },
    requests: {
      title: 'Trop de demandes',
      happened:
        'Nous avons reçu trop de demandes de votre réseau. Nous n’en acceptons donc plus pour le moment.',
      kept: nothingChanged,
    },
    link: {
      title: 'Trop de demandes',
      happened:
        'Ce lien a été utilisé trop souvent en peu de temps. Nous n’acceptons donc plus de demandes pour le moment.',
      kept: 'Rien n’a été modifié. Le lien reste valable jusqu’à son expiration.',
    },
    names: {
      title: 'Trop de noms',
      happened: 'Vous avez vérifié autant de noms que nous l’autorisons en une heure.',
      kept: nothingChanged,
    },
  },
  tryAgainIn: ({ wait }: Variables<'wait'>) => `Réessayez ${wait}.`,
  sendFrom: ({ origin }: Variables<'origin'>) => `Ouvrez ${origin} et envoyez le formulaire depuis ce site.`,
  buttons: {
    back: 'Retour',
    reload: 'Réessayer',
    dashboard: 'Aller au tableau de bord',
    signIn: 'Aller à la page de connexion',
  },
  requestId: 'ID de la requête',
} satisfies Catalogue['errors'];
