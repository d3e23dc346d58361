/**
 * The part of WebGL that pictures are drawn aside with. Where `bindFramebuffer(null)` leads is `target`: the canvas, or a
 * framebuffer by its number. A picture is finished when the test says so.
 */
export class FakeGl {
  readonly FRAMEBUFFER = 1;
  readonly READ_FRAMEBUFFER = 2;
  readonly DRAW_FRAMEBUFFER = 3;
  readonly SYNC_STATUS = 4;
  readonly SIGNALED = 5;
  readonly COLOR_BUFFER_BIT = 6;
  target: object | null = null;
  finished = false;
  /** How often something was asked for; pixels in width of what was read, and of what was put on the canvas. */
  fences = 0;
  readonly read: number[] = [];
  readonly pasted: number[] = [];
  /** What was made and not deleted. */
  readonly held = new Set<object>();

  bindFramebuffer(target: number, buffer: object | null): void {
    if (target === this.FRAMEBUFFER) this.target = buffer;
  }
  readPixels(_x: number, _y: number, width: number): void {
    this.read.push(width);
  }
  fenceSync(): object {
    this.fences += 1;
    this.finished = false;
    return this.make();
  }
  blitFramebuffer(_x: number, _y: number, width: number): void {
    this.pasted.push(width);
  }
  getSyncParameter = () => (this.finished ? this.SIGNALED : 0);
  createFramebuffer = () => this.make();
  createRenderbuffer = () => this.make();
  createBuffer = () => this.make();
  deleteFramebuffer = (it: object | null) => this.drop(it);
  deleteRenderbuffer = (it: object | null) => this.drop(it);
  deleteBuffer = (it: object | null) => this.drop(it);
  deleteSync = (it: object | null) => this.drop(it);
  bindRenderbuffer = () => undefined;
  renderbufferStorage = () => undefined;
  framebufferRenderbuffer = () => undefined;
  bindBuffer = () => undefined;
  bufferData = () => undefined;
  getBufferSubData = () => undefined;
  flush = () => undefined;

  asContext(): WebGL2RenderingContext {
    return this as unknown as WebGL2RenderingContext; // of WebGL only what is called
  }

  private make(): object {
    const made = {};
    this.held.add(made);
    return made;
  }
  private drop(it: object | null): void {
    if (it !== null) this.held.delete(it);
  }
}
