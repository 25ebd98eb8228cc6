/** Single-key shortcuts of a view; they never act on what is typed, nor under an open dialog, and can be turned off. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

const OFF = "aftersale-shortcuts-off";

export function shortcutsOn(): boolean {
  return localStorage.getItem(OFF) === null;
}

export function turnShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
}

export class Shortcuts implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly press: (key: string) => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // In the capture phase, because Home Assistant's own shortcuts listen on the window too.
    window.addEventListener("keydown", this.down, true);
  }

  hostDisconnected(): void {
    window.removeEventListener("keydown", this.down, true);
  }

  private readonly down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !shortcutsOn()) return;
    if (!this.isOurs(event.composedPath()) || !this.press(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Whether the key was pressed in this view or nowhere, and not into a field or dialog. */
  private isOurs(path: EventTarget[]): boolean {
    const [target] = path;
    if (target !== document.body && !path.includes(this.host)) return false;
    return !path.some(
      (one) =>
        one instanceof HTMLElement &&
        (one.isContentEditable || /^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(one.tagName)) &&
        !(one instanceof HTMLInputElement && one.type === "checkbox"),
    );
  }
}
