/** How long the button says that it copied. */
const saidMilliseconds = 2000;

/** Copies the code beside it: of a terminal session the commands alone, of the rest everything. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    // Only addresses that are secure, or this machine, have a clipboard.
    if (!isSecureContext) return void (button.hidden = true);
    const label = button.textContent;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(this.code()).then(() => {
        button.textContent = this.dataset['copied']!;
        this.setAttribute('role', 'status');
        setTimeout(() => (button.textContent = label), saidMilliseconds);
      });
    });
  }

  private code(): string {
    const figure = this.closest('figure')!;
    const commands = [...figure.querySelectorAll('.cmd')].map((command) => command.textContent);
    return commands.length > 0
      ? `${commands.join('\n')}\n`
      : [...figure.querySelectorAll('pre')].find((pre) => pre.checkVisibility())!.textContent;
  }
}

customElements.define('copy-code', CopyCode);
