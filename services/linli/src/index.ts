export { DataDirectory } from './installation/data-directory.js';
export {
  type Installation,
  type InstallationOptions,
  openInstallation,
} from './installation/installation.js';
