import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The gate: other admin panels that people open with their console logins. */
export const gate = {
  title: 'Panneaux',
  introduction:
    'Vos techniciens peuvent ouvrir d’autres panneaux d’administration, comme celui de Rspamd, avec leur propre accès. Seuls cette console et le proxy du panneau connaissent son mot de passe, et chaque changement est consigné au nom de la personne.',
  add: 'Ajouter un panneau',
  none: 'Aucun panneau pour l’instant.',
  addFirst: 'Ajouter le premier',
  columns: {
    name: 'Nom',
    origin: 'Adresse',
    admins: 'Qui a accès',
    status: 'Statut',
    change: 'Modifier',
  },
  noAdmins: 'Personne',
  on: 'Activé',
  off: 'Désactivé',
  edit: 'Modifier',
  editOf: ({ panel }: Variables<'panel'>) => `Modifier ${panel}`,
  configurationShort: 'Configuration',
  configurationOf: ({ panel }: Variables<'panel'>) => `Configuration pour ${panel}`,
  removeShort: 'Retirer',
  removeOf: ({ panel }: Variables<'panel'>) => `Retirer ${panel}`,
  added: ({ panel }: Variables<'panel'>) => `${panel} a été ajouté. Configurez maintenant son proxy.`,
  saved: ({ panel }: Variables<'panel'>) =>
    `Les modifications de ${panel} ont été enregistrées. Elles s’appliquent dès la prochaine requête.`,
  form: {
    newTitle: 'Ajouter un panneau',
    editTitle: ({ panel }: Variables<'panel'>) => `Modifier ${panel}`,
    introduction:
      'Un proxy placé devant le panneau fait vérifier chaque requête par cette console. Enregistrez d’abord le panneau. Nous vous montrerons ensuite la configuration du proxy.',
    name: 'Nom',
    origin: 'Adresse',
    originHint:
      'Le schéma et l’hôte propres au panneau, par exemple https://rspamd.acme.example. Ce ne peut pas être l’hôte de la console, ni l’un de ses domaines parents ou sous-domaines.',
    startPath: 'Page de démarrage',
    startPathHint: 'Le chemin à ouvrir en premier, par exemple /ui/.',
    admins: 'Qui a accès',
    adminsHint:
      'Les noms courts des admins, un par ligne. Leurs admins principaux et leurs techniciens ont accès au panneau. Leurs sous-admins ne sont pas inclus.',
    credential: 'Le proxy se connecte avec',
    kinds: {
      header: 'Un en-tête, par exemple Password',
      basic: 'Un nom d’utilisateur et un mot de passe (Basic)',
      none: 'Rien, car le panneau ne demande aucun mot de passe à son proxy',
    },
    credentialName: 'En-tête ou nom d’utilisateur',
    credentialNameHint: 'Le nom de l’en-tête ou le nom d’utilisateur, selon le choix ci-dessus.',
    secret: 'Valeur ou mot de passe',
    secretHint: {
      none: 'Conservée chiffrée et plus jamais affichée.',
      stored: 'Une valeur est enregistrée. Laissez ce champ vide pour la conserver.',
      kept: 'Nous conservons votre saisie jusqu’à ce que vous enregistriez.',
    },
    readMethods: 'Méthodes en lecture seule',
    readMethodsHint: 'Toutes les autres méthodes sont consignées comme des changements.',
    changePaths: 'Chemins qui modifient toujours quelque chose',
    changePathsHint:
      'Un par ligne, pour toute méthode. Un astérisque remplace n’importe quel texte, par exemple /action/*.',
    readPaths: 'Chemins en lecture seule',
    readPathsHint:
      'Un par ligne, pour toute méthode. À utiliser pour les pages qui envoient des requêtes POST simplement pour s’actualiser.',
    status: 'Statut',
    enabled: 'Autoriser l’accès',
    enabledHint: 'Si cette option est désactivée, personne ne peut ouvrir le panneau.',
    submit: 'Enregistrer',
    changeSecret: {
      title: 'Changer le mot de passe du panneau',
      steps: [
        'Définissez le nouveau mot de passe dans le panneau.',
        'Saisissez-le aussitôt ci-dessus et enregistrez. Il s’applique dès la prochaine requête, et personne n’a besoin de se reconnecter.',
      ],
      twoPasswords:
        'Entre les deux étapes, le panneau refuse les requêtes. Si le panneau accepte deux mots de passe, ajoutez-y d’abord le nouveau, enregistrez-le ici, puis retirez l’ancien. Personne ne remarquera le changement.',
    },
  },
  configuration: {
    title: ({ panel }: Variables<'panel'>) => `Proxy de ${panel}`,
    introduction:
      'Copiez la configuration pour votre proxy, et remplacez-y l’adresse du panneau et le certificat. Assurez-vous que seul le proxy peut joindre le panneau. Sinon, il serait possible de l’ouvrir sans se connecter ici.',
    check: 'Vérifier le proxy',
    checkHint: ({ origin }: Variables<'origin'>) =>
      `Nous envoyons une requête avec des en-têtes falsifiés à ${origin} et montrons ce que votre proxy nous transmet.`,
    checkNow: 'Vérifier maintenant',
    hasProblems: 'Le proxy n’est pas encore bien configuré.',
    noProblems: 'Le proxy est bien configuré.',
    problem: 'Problème :',
    findings: {
      unreachable: ({ origin, value }: Variables<'origin' | 'value'>) =>
        `Nous ne pouvons pas nous connecter à ${origin} (${value}).`,
      open: ({ value }: Variables<'value'>) =>
        `N’importe qui peut utiliser le panneau sans se connecter. Il a répondu ${value}. Corrigez immédiatement la configuration du proxy, ou arrêtez le proxy.`,
      'not-checked': ({ value }: Variables<'value'>) =>
        `Le proxy a répondu ${value}, mais n’a pas fait vérifier la requête par cette console, ou a utilisé une mauvaise clé.`,
      checked: 'Le proxy fait vérifier les requêtes par cette console et utilise la bonne clé.',
      'wrong-method': ({ value }: Variables<'value'>) =>
        `Le proxy a envoyé ${value} dans X-Forwarded-Method. Nous attendions GET.`,
      'wrong-origin': ({ origin, value }: Variables<'origin' | 'value'>) =>
        `X-Forwarded-Proto et X-Forwarded-Host indiquaient ${value}. Nous attendions ${origin}.`,
      'wrong-uri': ({ value }: Variables<'value'>) =>
        `Le proxy a envoyé ${value} dans X-Forwarded-Uri, qui n’est pas le chemin de notre requête.`,
      described: ({ value }: Variables<'value'>) => `Le proxy a bien décrit la requête : ${value}`,
      forged: ({ value }: Variables<'value'>) => `Le proxy n’a pas retiré ces en-têtes falsifiés : ${value}`,
      'nothing-forged': 'Le proxy a retiré tous les en-têtes falsifiés.',
      untrusted: ({ value }: Variables<'value'>) =>
        `Le journal d’audit montrerait l’adresse du proxy, ${value}, au lieu de celles des personnes. Ajoutez-la à TRUST_PROXY.`,
      address: ({ value }: Variables<'value'>) =>
        `Le journal d’audit montre les adresses des personnes. La nôtre était ${value}.`,
      'no-gate-paths': ({ value }: Variables<'value'>) =>
        `Le proxy ne transmet pas à cette console les chemins qui commencent par /.gate/ (${value}).`,
      'gate-paths': 'Le proxy transmet à cette console les chemins qui commencent par /.gate/.',
    },
    key: 'La clé de ce panneau',
    keyHidden:
      'Les configurations ci-dessous ne montrent pas la clé que votre proxy nous envoie. Confirmez votre identité pour la voir.',
    keyShown:
      'Les configurations ci-dessous contiennent la clé que votre proxy nous envoie. Gardez-la secrète.',
    showKey: 'Afficher la clé',
    renewKey: 'Remplacer la clé',
    untried: ({ proxy }: Variables<'proxy'>) => `${proxy} (non testé)`,
    paste: {
      nginx: 'Dans le bloc http',
      caddy: 'Dans le Caddyfile',
      haproxy: 'Dans haproxy.cfg, avec deploy/haproxy/gate.lua',
      traefik: 'Dans un fichier de la configuration dynamique',
    },
    back: 'Retour aux panneaux',
  },
  renewKey: {
    title: ({ panel }: Variables<'panel'>) => `Remplacer la clé : ${panel}`,
    oldKey:
      'L’ancienne clé cesse aussitôt de fonctionner. Personne ne peut donc ouvrir le panneau tant que son proxy n’a pas la nouvelle.',
    newKey: 'Nous vous montrerons la configuration avec la nouvelle clé.',
    submit: 'Remplacer la clé',
    done: ({ panel }: Variables<'panel'>) =>
      `La clé de ${panel} a été remplacée. Saisissez-la dans la configuration du proxy.`,
  },
  remove: {
    title: ({ panel }: Variables<'panel'>) => `Retirer : ${panel}`,
    closed: 'Plus personne ne peut ouvrir le panneau par son proxy.',
    secret:
      'Nous supprimons ici le mot de passe du panneau. Il fonctionne encore dans le panneau lui-même. Changez-le donc aussi là-bas.',
    log: 'Le journal d’audit conserve tous ses événements.',
    submit: 'Retirer le panneau',
    done: ({ panel }: Variables<'panel'>) => `${panel} a été retiré.`,
  },
  /** Shown after the sign-in, while the browser goes to the panel. */
  entering: {
    title: 'Connecté',
    text: ({ panel }: Variables<'panel'>) =>
      `Vous êtes redirigé vers ${panel}. Si rien ne se passe, sélectionnez « Continuer ».`,
    submit: 'Continuer',
  },
  /** Pages that people see at a panel's own address. */
  atPanel: {
    signIn: 'Se connecter',
    unknownKey: 'Le proxy de ce panneau n’a pas de clé valide. Prévenez votre administrateur système.',
    signedOut: {
      title: 'Reconnectez-vous',
      text: ({ panel }: Variables<'panel'>) =>
        `Vous n’êtes pas connecté à ${panel}, ou votre session est terminée. Rien n’a été modifié.`,
    },
    noAccess: {
      title: 'Vous n’avez pas accès',
      text: ({ panel, username }: Variables<'panel' | 'username'>) =>
        `Vous êtes connecté en tant que ${username}, qui n’a pas accès à ${panel}.`,
      next: 'Demandez l’accès à votre administrateur système, ou déconnectez-vous pour utiliser un autre accès.',
    },
    refused: {
      title: ({ panel }: Variables<'panel'>) => `Nous ne pouvons pas transmettre cette requête à ${panel}`,
    },
    refusals: {
      unreadable: 'Le proxy de ce panneau n’est pas bien configuré. Prévenez votre administrateur système.',
      'other-origin':
        'Le proxy de ce panneau n’est pas bien configuré. Prévenez votre administrateur système.',
      'forged-header':
        'La requête comporte un en-tête que seule cette console peut envoyer. Prévenez votre administrateur système que le proxy ne l’a pas retiré.',
      upgrade:
        'Les WebSockets et autres protocoles ne sont pas autorisés, car nous ne pouvons pas vérifier ce qui s’y passe.',
      revealing:
        'Ce type de requête n’est pas autorisé, car il pourrait révéler le mot de passe du panneau ou permettre à quelqu’un d’autre de se connecter.',
      off: 'Ce panneau est désactivé. Si vous en avez besoin, demandez à votre administrateur système de l’activer.',
      'cross-site':
        'Un autre site web a envoyé cette requête. Ouvrez le panneau lui-même et réessayez depuis celui-ci.',
    },
    usedTicket: {
      title: 'La connexion a échoué',
      text: 'La connexion a pris trop de temps, a déjà été utilisée ou a commencé dans un autre navigateur.',
      next: 'Réessayez. Si le problème persiste, autorisez les cookies pour cette adresse.',
    },
    signOut: {
      title: 'Se déconnecter',
      text: ({ panel }: Variables<'panel'>) =>
        `La déconnexion met fin à votre session sur ${panel}, sur tous les autres panneaux et dans la console.`,
      done: {
        title: 'Déconnecté',
        text: 'Vous êtes déconnecté ici, de tous les autres panneaux et de la console.',
      },
    },
  },
  errors: {
    nameMissing: 'Saisissez un nom, par exemple Rspamd.',
    nameTooLong: ({ limit }: Limit) => `Un nom doit comporter ${number(limit)} caractères au maximum.`,
    nameInvalid: 'Saisissez le nom sur une seule ligne, sans caractères de contrôle.',
    nameTaken: 'Un autre panneau porte ce nom.',
    origin: {
      'not-an-origin': 'Saisissez un schéma et un hôte sans chemin, par exemple https://rspamd.acme.example.',
      'not-https':
        'Saisissez une adresse qui commence par https://. En http, d’autres pourraient lire les cookies.',
      'of-console':
        'Saisissez un autre hôte. Sur l’hôte de la console, un de ses domaines parents ou un de ses sous-domaines, le panneau et la console pourraient partager des cookies, et une faille du panneau pourrait toucher la console.',
      'of-provider':
        'Saisissez un autre hôte. Sur l’hôte du fournisseur d’authentification unique intégré, un de ses domaines parents ou un de ses sous-domaines, le panneau et le fournisseur pourraient partager des cookies.',
    },
    hostTaken:
      'Un autre panneau utilise cet hôte. Deux panneaux sur un même hôte partageraient des cookies, même sur des ports différents.',
    startPath: 'Saisissez un chemin qui commence par une seule barre oblique, par exemple /ui/.',
    unknownAdmin: ({ line }: Variables<'line'>) => `Aucun admin n’a le nom court « ${line} ».`,
    tooManyLines: ({ limit }: Limit) => `Saisissez ${number(limit)} lignes au maximum.`,
    credentialKind: 'Sélectionnez comment le proxy se connecte au panneau.',
    header:
      'Saisissez le nom d’un en-tête, par exemple Password. Utilisez des lettres, des chiffres et des traits d’union.',
    reservedHeader: 'Saisissez un autre en-tête. Celui-ci est utilisé par les proxys ou par cette console.',
    username: 'Saisissez un nom d’utilisateur sans deux-points, de 100 caractères au maximum.',
    secretMissing: 'Saisissez la valeur de l’en-tête ou le mot de passe.',
    secretAgain:
      'Saisissez de nouveau la valeur ou le mot de passe, car vous avez changé l’adresse, l’en-tête ou le nom d’utilisateur.',
    secretTooLong: ({ limit }: Limit) => `La valeur doit comporter ${number(limit)} caractères au maximum.`,
    secretInvalid:
      'Saisissez une seule ligne. La valeur d’un en-tête ne peut contenir que des lettres sans accent, des chiffres, de la ponctuation et des espaces entre eux.',
    readMethods: 'Saisissez des méthodes séparées par une espace, par exemple GET HEAD OPTIONS.',
    pattern: ({ line }: Variables<'line'>) =>
      `« ${line} » n’est pas un chemin. Commencez par une barre oblique et n’utilisez pas d’espaces.`,
    tooManyPanels: ({ limit }: Limit) => `Il y a déjà ${number(limit)} panneaux. Retirez-en un d’abord.`,
    otherSecret: 'une autre valeur',
  },
};
