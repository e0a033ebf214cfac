/** Whether ESLint runs inside an editor, where fix-on-save would take the only copy of a key just pasted. */
export function isInEditor(environment: Readonly<Record<string, string | undefined>>): boolean {
  // Hooks and CI jobs inherit an editor's variables when they are started from its terminal.
  if (environment['CI'] || environment['GIT_PARAMS'] || environment['npm_lifecycle_script']?.startsWith('lint-staged')) {
    return false;
  }
  return ['VSCODE_PID', 'VSCODE_CWD', 'JETBRAINS_IDE', 'VIM', 'NVIM'].some((name) => Boolean(environment[name]));
}
