import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The first sign-in to an empty installation. */
export const installation = {
  title: 'Configure su organización',
  lead: 'Es la primera persona que entra aquí. Introduzca sus datos para terminar la configuración. Podrá cambiarlos más adelante.',
  organisation: 'Nombre de la organización',
  organisationHint: 'Los técnicos lo ven en la parte superior de cada página.',
  username: 'Nombre de usuario',
  usernameHint: 'Lo usará para iniciar sesión.',
  email: 'Dirección de correo',
  emailHint:
    'A esta dirección enviamos los correos para restablecer la contraseña y los avisos de seguridad.',
  connect: ({ ssoName }: Variables<'ssoName'>) => `Conectar ${ssoName}`,
  connectHint: ({ issuer }: Variables<'issuer'>) =>
    `Se podrá iniciar sesión con el proveedor incluido en ${issuer}. Puede cambiarlo en “Configuración de OAuth”.`,
  submit: 'Guardar y continuar',
  alreadySaved: 'Estos datos ya están guardados.',
  welcome: ({ productName, username }: Variables<'productName' | 'username'>) =>
    `Le damos la bienvenida a ${productName}. A partir de ahora, inicie sesión como ${username}.`,
} satisfies Catalogue['installation'];
