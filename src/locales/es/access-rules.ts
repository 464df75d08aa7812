import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The page Access Rules: the rules that deactivate unused logins and withdraw old invitations. */
export const accessRules = {
  title: 'Reglas de acceso',
  titleFor: ({ adminName }: Variables<'adminName'>) => `Reglas de acceso de ${adminName}`,
  introduction: ({ adminName }: Variables<'adminName'>) =>
    `Estas reglas desactivan los usuarios sin uso y anulan las invitaciones antiguas. Se aplican a los técnicos de ${adminName} y de todos los administradores que dependen de él y no tienen reglas propias.`,
  /** Whom the rules affect soon. */
  effects: {
    title: 'A quién afecta',
    confirm: 'Entiendo que las reglas se aplicarán a estos técnicos',
    confirmFirst: 'Todavía no se ha guardado nada. Compruebe a quién afecta y después confirme.',
    unused: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) =>
          `Pronto enviaremos un aviso por correo a ${n} técnico y desactivaremos su usuario, como muy pronto, el ${date}, salvo que inicie sesión antes.`,
        other: (n) =>
          `Pronto enviaremos un aviso por correo a ${n} técnicos y desactivaremos sus usuarios, como muy pronto, el ${date}, salvo que inicien sesión antes.`,
      }),
    invitation: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) => `Anularemos ${n} invitación, como muy pronto, el ${date}, salvo que se acepte antes.`,
        other: (n) =>
          `Anularemos ${n} invitaciones, como muy pronto, el ${date}, salvo que se acepten antes.`,
      }),
  },
  current: 'Reglas actuales',
  source: {
    own: ({ adminName }: Variables<'adminName'>) => `Establecidas por ${adminName}.`,
    ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Establecidas por ${adminName} en lugar de las reglas de ${above}.`,
    off: ({ adminName }: Variables<'adminName'>) => `Desactivadas por ${adminName}.`,
    offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Desactivadas por ${adminName} en lugar de las reglas de ${above}.`,
    inherited: ({ above }: Variables<'above'>) => `Heredadas de ${above}.`,
    inheritedOff: ({ above }: Variables<'above'>) => `Desactivadas, heredadas de ${above}.`,
    none: 'No hay reglas establecidas aquí ni en los administradores superiores.',
  },
  rules: {
    unused: ({ days }: { days: number }) =>
      `Los técnicos que no han iniciado sesión en ${number(days)} días se desactivan.`,
    invitation: ({ days }: { days: number }) =>
      `Las invitaciones que no se aceptan en ${number(days)} días se anulan.`,
  },
  mode: 'Para este administrador',
  modes: {
    inherit: ({ above }: Variables<'above'>) => `Usar las reglas de ${above}`,
    inheritOff: ({ above }: Variables<'above'>) => `Usar las reglas de ${above} (desactivadas)`,
    inheritNone: 'Usar las reglas del administrador superior (todavía no hay ninguna)',
    own: 'Activadas: usar las reglas indicadas más abajo',
    off: 'Desactivadas',
  },
  unusedDays: 'Desactivar a los técnicos que no han iniciado sesión en este número de días',
  invitationDays: 'Anular las invitaciones que no se aceptan en este número de días',
  daysHint: ({ min, max }: { min: number; max: number }) =>
    `De ${number(min)} a ${number(max)} días. Deje este campo en blanco para desactivar la regla.`,
  submit: 'Guardar',
  how: {
    title: 'Cómo funcionan las reglas',
    warnings: ({ first, second }: { first: number; second: number }) =>
      `Enviamos un correo a los técnicos ${number(first)} y ${number(second)} días antes de que una regla los desactive. No se desactiva a nadie antes de que pasen ${number(first)} días desde el primer correo, aunque la regla sea nueva o se haya movido su administrador.`,
    signIn:
      'Con cada inicio de sesión, ya sea con contraseña, llave de acceso o inicio de sesión único (SSO), la cuenta de los días empieza de nuevo.',
    grace: ({ days }: { days: number }) =>
      `Durante los ${number(days)} días siguientes a la activación de un técnico, las reglas no se le aplican.`,
    kept: 'Los administradores principales no se desactivan nunca. Tampoco un técnico, si ningún otro usuario del mismo administrador puede iniciar sesión.',
    invitation:
      'Una invitación anulada no se puede aceptar y el técnico queda inactivo. “Activar” lo deja de nuevo pendiente y “Reenviar invitación” envía una invitación nueva.',
  },
  upcoming: 'Mostrar los técnicos cuyo acceso va a terminar',
  overrides: 'Subadministradores con reglas propias',
  overrideOff: 'Desactivadas',
  /** The rules of a sub-admin, as the value of a fact. */
  inBrief: {
    both: ({ unusedDays, invitationDays }: { unusedDays: number; invitationDays: number }) =>
      `${number(unusedDays)} días sin iniciar sesión; ${number(invitationDays)} días para las invitaciones`,
    unused: ({ days }: { days: number }) => `${number(days)} días sin iniciar sesión`,
    invitation: ({ days }: { days: number }) => `${number(days)} días para las invitaciones`,
  },
  /** On the page that moves an admin. */
  moved: {
    others: ({ above }: Variables<'above'>) =>
      `Después del traslado se aplican las reglas de acceso de ${above}. Nadie pierde el acceso de inmediato, porque primero se avisa a los técnicos.`,
    none: 'Después del traslado no se aplica ninguna regla de acceso.',
  },
  saved: {
    own: 'Guardado. Estas reglas se aplican desde ahora.',
    off: 'Guardado. Las reglas están desactivadas para este administrador.',
    inherited: ({ adminName }: Variables<'adminName'>) =>
      `Guardado. Aquí se aplican las reglas de ${adminName}.`,
    none: 'Guardado. No se aplica ninguna regla a este administrador.',
  },
} satisfies Catalogue['accessRules'];
