/**
 * Pictures that are drawn while the page goes on: into a framebuffer of their own, and read from there when they are finished.
 * What is drawn on the canvas itself holds the page up until it is there, because the page cannot be shown without it.
 */
export type DrawnAside = {
  /** Sends what `work` draws on the canvas into a picture of so many pixels instead. It takes the place of the last. */
  draw(width: number, height: number, work: () => void): void;
  /** Makes the last picture ready to be read, which takes its time too. */
  copy(): void;
  /** Whether what was asked for last is done; false without anything. Never waits. */
  isFinished(): boolean;
  /** The pixels of a picture that was copied, once, its lowest row first, as WebGL has them. */
  read(): ImageData;
  /** Puts the last picture on the canvas, which has its size. */
  paste(): void;
  /** Gives everything of the graphics context back, such as when it is lost. */
  forget(): void;
};

export function createDrawnAside(gl: WebGL2RenderingContext): DrawnAside {
  let frame: WebGLFramebuffer | null = null;
  let parts: WebGLRenderbuffer[] = [];
  let pixels: WebGLBuffer | null = null;
  let fence: WebGLSync | null = null;
  let image: ImageData | null = null;
  let [width, height] = [0, 0];

  const attach = (format: number, attachment: number) => {
    const part = gl.createRenderbuffer();
    gl.bindRenderbuffer(gl.RENDERBUFFER, part);
    gl.renderbufferStorage(gl.RENDERBUFFER, format, width, height);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, attachment, gl.RENDERBUFFER, part);
    gl.bindRenderbuffer(gl.RENDERBUFFER, null);
    return part;
  };
  const forget = () => {
    gl.deleteFramebuffer(frame);
    for (const part of parts) gl.deleteRenderbuffer(part);
    gl.deleteBuffer(pixels);
    gl.deleteSync(fence);
    frame = pixels = fence = image = null;
  };
  const prepare = (w: number, h: number): WebGLFramebuffer => {
    if (frame !== null && w === width && h === height) return frame;
    forget();
    [width, height] = [w, h];
    frame = gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
    parts = [attach(gl.RGBA8, gl.COLOR_ATTACHMENT0), attach(gl.DEPTH24_STENCIL8, gl.DEPTH_STENCIL_ATTACHMENT)];
    image = new ImageData(w, h);
    pixels = gl.createBuffer();
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, pixels);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, image.data.byteLength, gl.STREAM_COPY);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    return frame;
  };
  const mark = () => {
    gl.deleteSync(fence);
    fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  };

  return {
    draw(w, h, work) {
      const own = prepare(w, h);
      const bind = gl.bindFramebuffer;
      // who draws says “the canvas” and means where the picture goes
      gl.bindFramebuffer = (target, other) => bind.call(gl, target, other ?? own);
      try {
        work();
      } finally {
        gl.bindFramebuffer = bind;
        gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      }
      mark();
    },
    copy() {
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, frame);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, pixels);
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
      mark();
    },
    isFinished: () => fence !== null && gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED,
    read() {
      if (image === null) throw new Error('nothing was drawn');
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, pixels);
      gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, image.data);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
      return image;
    },
    paste() {
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, frame);
      gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
      gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    },
    forget,
  };
}
