const { isBuiltin } = require('node:module');
const { types } = require('node:util');
const { compileFunction, SyntheticModule } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/**
 * Loads packages with Node's own loader, once per Jest worker. Jest would load some 1,500 files of packages again for
 * each test file, which takes more than two seconds of CPU time and keeps much of it in memory. The project's own files
 * are still loaded by Jest, so each test file has its own copy of their state.
 */
class NativePackagesRuntime extends Runtime {
  constructor(...options) {
    super(...options);
    const { esmLoader, executor } = this;

    // The environment has no VM context, so everything runs in the process's own.
    esmLoader.getContext = () => undefined;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename });

    const packages = new Map();
    const resolveModule = esmLoader.resolveModule.bind(esmLoader);
    esmLoader.resolveModule = (specifier, ...rest) => {
      if (!isPackage(specifier)) return resolveModule(specifier, ...rest);
      if (!packages.has(specifier)) packages.set(specifier, importPackage(specifier));
      return packages.get(specifier);
    };

    // From Node 24.9 on, Jest links static imports without waiting.
    const resolveSync = esmLoader.resolveSpecifierForSyncGraph.bind(esmLoader);
    esmLoader.resolveSpecifierForSyncGraph = (from, specifier, context, scratch, registry, ...rest) => {
      if (!isPackage(specifier)) return resolveSync(from, specifier, context, scratch, registry, ...rest);
      const cacheKey = `package:${specifier}`;
      esmLoader.tryCommitSynthetic(cacheKey, registry, scratch, () => requirePackage(specifier));
      return { cacheKey, enqueue: null, modulePath: cacheKey };
    };
  }
}

function isPackage(specifier) {
  const isBare = /^(@[\w.-]+\/)?[\w-][\w.-]*(\/|$)/.test(specifier);
  return isBare && !isBuiltin(specifier) && specifier !== '@jest/globals';
}

async function importPackage(specifier) {
  const wrapper = wrap(specifier, withSharedPools(await import(specifier)));
  if (wrapper.status === 'unlinked') await wrapper.link(() => undefined);
  await wrapper.evaluate();
  return wrapper;
}

function requirePackage(specifier) {
  const loaded = require(specifier);
  const exports = types.isModuleNamespaceObject(loaded) ? loaded : { ...loaded, default: loaded };
  return wrap(specifier, withSharedPools(exports));
}

const pools = new Map();

/**
 * Lets all test files of a Jest worker use the same threads. Otherwise each file that estimates a password's strength
 * would start a thread, which reads word lists for half a second and stays.
 */
function withSharedPools(exports) {
  const { Tinypool } = exports;
  if (!Tinypool) return exports;
  class SharedTinypool extends Tinypool {
    constructor(options) {
      const pool = pools.get(options.filename);
      if (pool) return pool;
      super(options);
      pools.set(options.filename, this);
    }
  }
  return { ...exports, Tinypool: SharedTinypool, default: SharedTinypool };
}

/** Makes a package importable for the modules that Jest loads. */
function wrap(specifier, exports) {
  const names = Object.keys(exports);
  const wrapper = new SyntheticModule(
    names,
    () => {
      for (const name of names) wrapper.setExport(name, exports[name]);
    },
    { identifier: specifier },
  );
  return wrapper;
}

module.exports = { __esModule: true, default: NativePackagesRuntime };
