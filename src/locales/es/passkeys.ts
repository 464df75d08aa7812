import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** Passkeys: the pages about the reader's own ones, and their use at sign-in. */
export const passkeys = {
  title: 'Llaves de acceso',
  introduction:
    'Con una llave de acceso, inicia sesión con su huella, su rostro o el PIN de su dispositivo en lugar de un código. Los sitios web falsos no pueden robarla, y muchos dispositivos la copian en su próximo teléfono.',
  caption: 'Sus llaves de acceso',
  columns: { name: 'Nombre', added: 'Añadida', lastUsed: 'Último uso', change: 'Cambiar' },
  none: 'Todavía no tiene llaves de acceso.',
  neverUsed: 'Sin usar',
  usedFrom: ({ time, address }: Variables<'time' | 'address'>) => `${time} desde ${address}`,
  back: 'Volver al perfil del usuario',
  /** The line on User's Profile. */
  count: ({ count }: { count: number }) =>
    count === 0
      ? 'Ninguna'
      : plural(count, { one: (n) => `${n} llave de acceso`, other: (n) => `${n} llaves de acceso` }),
  manage: 'Gestionar llaves de acceso',
  name: {
    label: 'Nombre',
    hint: 'Por ejemplo, el dispositivo o el gestor de contraseñas en el que está.',
    missing: 'Escriba un nombre, por ejemplo Portátil del trabajo.',
    tooLong: ({ limit }: { limit: number }) =>
      `Un nombre debe tener ${number(limit)} caracteres como máximo.`,
    invalid: 'Escriba el nombre en una sola línea y sin caracteres de control.',
  },
  add: {
    title: 'Añadir una llave de acceso',
    introduction:
      'Ponga un nombre a la llave de acceso. Después, su navegador le preguntará dónde guardarla. Le enviaremos un correo cuando se haya añadido.',
    continue: 'Continuar',
    submit: 'Crear llave de acceso',
    added: ({ name }: Variables<'name'>) => `Se ha añadido la llave de acceso “${name}”.`,
    failed: 'No se ha creado ninguna llave de acceso. Inténtelo de nuevo o elija otro dispositivo.',
    exists: 'Este dispositivo ya tiene una llave de acceso para su usuario.',
    notCreated: 'No hemos podido añadir esta llave de acceso. Vuelva a crearla.',
    tooMany: ({ limit }: { limit: number }) =>
      `Puede tener hasta ${number(limit)} llaves de acceso. Quite una antes de añadir otra.`,
    notSupported: 'Para crear una llave de acceso, use un navegador actual con JavaScript activado.',
  },
  /** Two-Factor Setup with a passkey. */
  setup: {
    instead: 'Configurar una llave de acceso en su lugar',
    title: 'Configurar una llave de acceso',
    introduction:
      'Con una llave de acceso, confirma que es usted con su huella, su rostro o el PIN de su dispositivo. Póngale un nombre. Después, su navegador le pregunta dónde guardarla.',
    useApp: 'Usar una aplicación de autenticación en su lugar',
  },
  rename: {
    title: 'Cambiar nombre de la llave de acceso',
    short: 'Cambiar nombre',
    of: ({ name }: Variables<'name'>) => `Cambiar nombre de ${name}`,
    submit: 'Guardar',
    renamed: ({ name }: Variables<'name'>) => `La llave de acceso se llama ahora “${name}”.`,
  },
  remove: {
    title: 'Quitar llave de acceso',
    short: 'Quitar',
    of: ({ name }: Variables<'name'>) => `Quitar ${name}`,
    noSignIn: ({ name }: Variables<'name'>) => `Ya no podrá iniciar sesión con la llave de acceso “${name}”.`,
    onDevice: 'Su dispositivo seguirá mostrando la llave de acceso hasta que la elimine en él.',
    submit: 'Quitar llave de acceso',
    removed: ({ name }: Variables<'name'>) => `Se ha quitado la llave de acceso “${name}”.`,
    last: 'No puede quitar su única llave de acceso, porque no tiene una aplicación de autenticación. Añada antes otra llave de acceso o una aplicación de autenticación',
  },
  signIn: {
    button: 'Iniciar sesión con una llave de acceso',
    refused:
      'No hemos podido iniciar su sesión con esta llave de acceso. Inténtelo de nuevo o use su contraseña.',
    failed: 'No se ha usado ninguna llave de acceso. Inténtelo de nuevo o use su contraseña.',
  },
  use: {
    button: 'Usar una llave de acceso',
    refused: 'No hemos podido comprobar esta llave de acceso. Inténtelo de nuevo o escriba un código.',
    failed: 'No se ha usado ninguna llave de acceso. Inténtelo de nuevo o escriba un código.',
    /** For people who have passkeys and no authenticator app. */
    withoutApp: {
      introduction: 'Confirme su identidad con su llave de acceso.',
      missing: 'Seleccione “Usar una llave de acceso”.',
      refused: 'No hemos podido comprobar esta llave de acceso. Inténtelo de nuevo.',
      failed: 'No se ha usado ninguna llave de acceso. Inténtelo de nuevo.',
      notSupported:
        'Este navegador no admite llaves de acceso o JavaScript está desactivado. Use otro navegador o su clave de recuperación.',
      notHere:
        'Sus llaves de acceso no funcionan en la dirección de este sitio. Use su clave de recuperación.',
      cannotConfirm:
        'Este navegador no admite llaves de acceso o JavaScript está desactivado. Use otro navegador, o cierre la sesión e inicie sesión de nuevo con su clave de recuperación.',
    },
  },
} satisfies Catalogue['passkeys'];
