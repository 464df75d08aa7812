import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The gate: other admin panels that people open with their console logins. */
export const gate = {
  title: 'Paneles',
  introduction:
    'Sus técnicos pueden abrir otros paneles de administración, como el de Rspamd, con su propio usuario. Solo esta consola y el proxy del panel conocen la contraseña del panel, y cada cambio queda registrado a nombre de la persona.',
  add: 'Añadir un panel',
  none: 'Todavía no hay paneles.',
  addFirst: 'Añadir el primero',
  columns: {
    name: 'Nombre',
    origin: 'Dirección',
    admins: 'Quién tiene acceso',
    status: 'Estado',
    change: 'Cambiar',
  },
  noAdmins: 'Nadie',
  on: 'Activado',
  off: 'Desactivado',
  edit: 'Editar',
  editOf: ({ panel }: Variables<'panel'>) => `Editar ${panel}`,
  configurationShort: 'Configuración',
  configurationOf: ({ panel }: Variables<'panel'>) => `Configuración de ${panel}`,
  removeShort: 'Quitar',
  removeOf: ({ panel }: Variables<'panel'>) => `Quitar ${panel}`,
  added: ({ panel }: Variables<'panel'>) => `Se ha añadido ${panel}. Ahora configure su proxy.`,
  saved: ({ panel }: Variables<'panel'>) =>
    `Se han guardado los cambios de ${panel}. Se aplican desde la próxima solicitud.`,
  form: {
    newTitle: 'Añadir un panel',
    editTitle: ({ panel }: Variables<'panel'>) => `Editar ${panel}`,
    introduction:
      'Un proxy situado delante del panel comprueba cada solicitud con esta consola. Guarde primero el panel. Después le mostraremos la configuración del proxy.',
    name: 'Nombre',
    origin: 'Dirección',
    originHint:
      'El esquema y el host propios del panel, por ejemplo https://rspamd.acme.example. No puede ser el host de la consola, ni uno de sus dominios superiores o subdominios.',
    startPath: 'Página de inicio',
    startPathHint: 'La ruta que se abre primero, por ejemplo /ui/.',
    admins: 'Quién tiene acceso',
    adminsHint:
      'Los nombres cortos de los administradores, uno en cada línea. Tienen acceso sus administradores principales y sus técnicos. Los subadministradores no se incluyen.',
    credential: 'El proxy inicia sesión con',
    kinds: {
      header: 'Una cabecera, por ejemplo Password',
      basic: 'Un nombre de usuario y una contraseña (Basic)',
      none: 'Nada, porque el panel no pide contraseña a su proxy',
    },
    credentialName: 'Cabecera o nombre de usuario',
    credentialNameHint: 'El nombre de la cabecera o el nombre de usuario, según la opción anterior.',
    secret: 'Valor o contraseña',
    secretHint: {
      none: 'Se guarda cifrado y no se vuelve a mostrar.',
      stored: 'Hay un valor guardado. Deje este campo vacío para conservarlo.',
      kept: 'Conservamos lo que ha escrito hasta que guarde.',
    },
    readMethods: 'Métodos que solo leen',
    readMethodsHint: 'Todos los demás métodos se registran como cambios.',
    changePaths: 'Rutas que siempre cambian algo',
    changePathsHint:
      'Una en cada línea, para cualquier método. Un asterisco sustituye cualquier texto, por ejemplo /action/*.',
    readPaths: 'Rutas que solo leen',
    readPathsHint:
      'Una en cada línea, para cualquier método. Úselo para páginas que envían solicitudes POST solo para actualizarse.',
    status: 'Estado',
    enabled: 'Permitir el acceso',
    enabledHint: 'Si está desactivado, nadie puede abrir el panel.',
    submit: 'Guardar',
    changeSecret: {
      title: 'Cambiar la contraseña del panel',
      steps: [
        'Establezca la nueva contraseña en el panel.',
        'Escríbala enseguida arriba y guarde. Se aplica desde la próxima solicitud, y nadie tiene que volver a iniciar sesión.',
      ],
      twoPasswords:
        'Entre los dos pasos, el panel rechaza las solicitudes. Si el panel acepta dos contraseñas, añada primero la nueva allí, guárdela aquí y quite después la antigua. Nadie notará el cambio.',
    },
  },
  configuration: {
    title: ({ panel }: Variables<'panel'>) => `Proxy de ${panel}`,
    introduction:
      'Copie la configuración para su proxy y sustituya en ella la dirección del panel y el certificado. Asegúrese de que solo el proxy pueda llegar al panel. De lo contrario, se podría abrir el panel sin iniciar sesión aquí.',
    check: 'Comprobar el proxy',
    checkHint: ({ origin }: Variables<'origin'>) =>
      `Enviaremos una solicitud con cabeceras falsificadas a ${origin} y mostraremos lo que su proxy nos envía.`,
    checkNow: 'Comprobar ahora',
    hasProblems: 'El proxy todavía no está bien configurado.',
    noProblems: 'El proxy está bien configurado.',
    problem: 'Problema:',
    findings: {
      unreachable: ({ origin, value }: Variables<'origin' | 'value'>) =>
        `No podemos conectarnos a ${origin} (${value}).`,
      open: ({ value }: Variables<'value'>) =>
        `Cualquiera puede usar el panel sin iniciar sesión. Respondió con ${value}. Corrija de inmediato la configuración del proxy o detenga el proxy.`,
      'not-checked': ({ value }: Variables<'value'>) =>
        `El proxy respondió con ${value}, pero no comprobó la solicitud con esta consola o usó una clave incorrecta.`,
      checked: 'El proxy comprueba las solicitudes con esta consola y usa la clave correcta.',
      'wrong-method': ({ value }: Variables<'value'>) =>
        `El proxy envió ${value} como X-Forwarded-Method. Esperábamos GET.`,
      'wrong-origin': ({ origin, value }: Variables<'origin' | 'value'>) =>
        `X-Forwarded-Proto y X-Forwarded-Host indicaban ${value}. Esperábamos ${origin}.`,
      'wrong-uri': ({ value }: Variables<'value'>) =>
        `El proxy envió ${value} como X-Forwarded-Uri, que no es la ruta de nuestra solicitud.`,
      described: ({ value }: Variables<'value'>) => `El proxy describió bien la solicitud: ${value}`,
      forged: ({ value }: Variables<'value'>) => `El proxy no quitó estas cabeceras falsificadas: ${value}`,
      'nothing-forged': 'El proxy quitó todas las cabeceras falsificadas.',
      untrusted: ({ value }: Variables<'value'>) =>
        `El registro de auditoría mostraría la dirección del proxy, ${value}, en lugar de las de las personas. Añádala a TRUST_PROXY.`,
      address: ({ value }: Variables<'value'>) =>
        `El registro de auditoría muestra las direcciones de las personas. La nuestra era ${value}.`,
      'no-gate-paths': ({ value }: Variables<'value'>) =>
        `El proxy no envía a esta consola las rutas que empiezan por /.gate/ (${value}).`,
      'gate-paths': 'El proxy envía a esta consola las rutas que empiezan por /.gate/.',
    },
    key: 'La clave de este panel',
    keyHidden:
      'Las configuraciones siguientes no muestran la clave que su proxy nos envía. Confirme que es usted para verla.',
    keyShown:
      'Las configuraciones siguientes contienen la clave que su proxy nos envía. Manténgala en secreto.',
    showKey: 'Mostrar la clave',
    renewKey: 'Sustituir la clave',
    untried: ({ proxy }: Variables<'proxy'>) => `${proxy} (sin probar)`,
    paste: {
      nginx: 'En el bloque http',
      caddy: 'En el Caddyfile',
      haproxy: 'En haproxy.cfg, con deploy/haproxy/gate.lua',
      traefik: 'En un archivo de la configuración dinámica',
    },
    back: 'Volver a los paneles',
  },
  renewKey: {
    title: ({ panel }: Variables<'panel'>) => `Sustituir la clave: ${panel}`,
    oldKey:
      'La clave antigua deja de funcionar de inmediato, así que nadie puede abrir el panel hasta que su proxy tenga la nueva.',
    newKey: 'Le mostraremos la configuración con la clave nueva.',
    submit: 'Sustituir la clave',
    done: ({ panel }: Variables<'panel'>) =>
      `Se ha sustituido la clave de ${panel}. Escríbala en la configuración del proxy.`,
  },
  remove: {
    title: ({ panel }: Variables<'panel'>) => `Quitar: ${panel}`,
    closed: 'Nadie podrá abrir el panel a través de su proxy.',
    secret:
      'Eliminamos aquí la contraseña del panel. En el propio panel sigue funcionando, así que cámbiela allí.',
    log: 'El registro de auditoría conserva todos sus eventos.',
    submit: 'Quitar el panel',
    done: ({ panel }: Variables<'panel'>) => `Se ha quitado ${panel}.`,
  },
  /** Shown after the sign-in, while the browser goes to the panel. */
  entering: {
    title: 'Sesión iniciada',
    text: ({ panel }: Variables<'panel'>) =>
      `Le llevamos a ${panel}. Si no ocurre nada, seleccione “Continuar”.`,
    submit: 'Continuar',
  },
  /** Pages that people see at a panel's own address. */
  atPanel: {
    signIn: 'Iniciar sesión',
    unknownKey: 'El proxy de este panel no tiene una clave válida. Avise al administrador del sistema.',
    signedOut: {
      title: 'Vuelva a iniciar sesión',
      text: ({ panel }: Variables<'panel'>) =>
        `No ha iniciado sesión en ${panel}, o su sesión ha terminado. No se ha cambiado nada.`,
    },
    noAccess: {
      title: 'No tiene acceso',
      text: ({ panel, username }: Variables<'panel' | 'username'>) =>
        `Ha iniciado sesión como ${username}, que no tiene acceso a ${panel}.`,
      next: 'Pida acceso al administrador del sistema, o cierre la sesión para usar otro usuario.',
    },
    refused: {
      title: ({ panel }: Variables<'panel'>) => `No podemos dejar pasar esta solicitud a ${panel}`,
    },
    refusals: {
      unreadable: 'El proxy de este panel no está bien configurado. Avise al administrador del sistema.',
      'other-origin': 'El proxy de este panel no está bien configurado. Avise al administrador del sistema.',
      'forged-header':
        'La solicitud tiene una cabecera que solo puede enviar esta consola. Avise al administrador del sistema de que el proxy no la ha quitado.',
      upgrade:
        'No se permiten WebSockets ni otros protocolos, porque no podemos comprobar lo que ocurre en ellos.',
      revealing:
        'Este tipo de solicitud no está permitido, porque podría revelar la contraseña del panel o permitir que otra persona inicie sesión.',
      off: 'Este panel está desactivado. Si lo necesita, pida al administrador del sistema que lo active.',
      'cross-site':
        'Otro sitio web envió esta solicitud. Abra el propio panel e inténtelo de nuevo desde allí.',
    },
    usedTicket: {
      title: 'No se pudo iniciar sesión',
      text: 'El inicio de sesión tardó demasiado, ya se había usado o empezó en otro navegador.',
      next: 'Inténtelo de nuevo. Si el problema continúa, permita las cookies de esta dirección.',
    },
    signOut: {
      title: 'Cerrar sesión',
      text: ({ panel }: Variables<'panel'>) =>
        `Al cerrar la sesión, termina en ${panel}, en todos los demás paneles y en la consola.`,
      done: {
        title: 'Sesión cerrada',
        text: 'Se ha cerrado su sesión aquí, en todos los demás paneles y en la consola.',
      },
    },
  },
  errors: {
    nameMissing: 'Escriba un nombre, por ejemplo Rspamd.',
    nameTooLong: ({ limit }: Limit) => `Un nombre debe tener ${number(limit)} caracteres o menos.`,
    nameInvalid: 'Escriba el nombre en una sola línea, sin caracteres de control.',
    nameTaken: 'Otro panel tiene este nombre.',
    origin: {
      'not-an-origin': 'Escriba un esquema y un host sin ruta, por ejemplo https://rspamd.acme.example.',
      'not-https':
        'Escriba una dirección que empiece por https://. Por http, otros podrían leer las cookies.',
      'of-console':
        'Escriba otro host. En el host de la consola, o en uno de sus dominios superiores o subdominios, el panel y la consola podrían compartir cookies, y una vulnerabilidad del panel podría afectar a la consola.',
      'of-provider':
        'Escriba otro host. En el host del proveedor de inicio de sesión único (SSO) incluido, o en uno de sus dominios superiores o subdominios, el panel y el proveedor podrían compartir cookies.',
    },
    hostTaken:
      'Otro panel tiene este host. Dos paneles en un mismo host compartirían cookies, incluso en puertos distintos.',
    startPath: 'Escriba una ruta que empiece por una sola barra, por ejemplo /ui/.',
    unknownAdmin: ({ line }: Variables<'line'>) =>
      `No hay ningún administrador con el nombre corto “${line}”.`,
    tooManyLines: ({ limit }: Limit) => `Escriba ${number(limit)} líneas como máximo.`,
    credentialKind: 'Seleccione cómo inicia sesión el proxy en el panel.',
    header: 'Escriba el nombre de una cabecera, por ejemplo Password. Use letras, cifras y guiones.',
    reservedHeader: 'Escriba otra cabecera. Esta la usan los proxies o esta consola.',
    username: 'Escriba un nombre de usuario sin dos puntos, de 100 caracteres como máximo.',
    secretMissing: 'Escriba el valor de la cabecera o la contraseña.',
    secretAgain:
      'Vuelva a escribir el valor o la contraseña, porque ha cambiado la dirección, la cabecera o el nombre de usuario.',
    secretTooLong: ({ limit }: Limit) => `El valor debe tener ${number(limit)} caracteres o menos.`,
    secretInvalid:
      'Escriba una sola línea. El valor de una cabecera solo puede tener letras sin acentos, cifras, signos de puntuación y espacios entre ellos.',
    readMethods: 'Escriba métodos separados por un espacio, por ejemplo GET HEAD OPTIONS.',
    pattern: ({ line }: Variables<'line'>) =>
      `“${line}” no es una ruta. Empiece por una barra y no use espacios.`,
    tooManyPanels: ({ limit }: Limit) => `Ya hay ${number(limit)} paneles. Quite uno primero.`,
    otherSecret: 'un valor distinto',
  },
};
