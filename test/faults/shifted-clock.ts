/** Loaded first in a process, so that its clock is CLOCK_SHIFT milliseconds off. */
const shift = Number(process.env['CLOCK_SHIFT']);
const realNow = Date.now.bind(Date);

globalThis.Date = new Proxy(Date, {
  construct: (target, given: unknown[], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [realNow() + shift] : given, newTarget) as Date,
  get: (target, name, receiver) =>
    name === 'now' ? () => realNow() + shift : (Reflect.get(target, name, receiver) as unknown),
});
