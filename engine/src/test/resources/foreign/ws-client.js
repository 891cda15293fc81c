// What a Node service does with `ws`: connects to argv[2], talks, and prints a line for all that happens.
const WebSocket = require("ws");

const socket = new WebSocket(process.argv[2], ["v1", "v2"], { headers: { "x-client": "ws" } });
const say = (...words) => console.log(words.join(" "));

socket.on("open", () => {
  say("open", socket.protocol);
  socket.send("hé");
});
socket.on("message", (data, binary) => {
  say("message", binary ? "binary" : "text", data.toString().length < 100 ? data : data.length);
  if (data.toString() === "hé") {
    socket.send("frag", { fin: false });
    socket.ping("between");
    socket.send("ments", { fin: true });
  } else if (data.toString() === "fragments") {
    const large = "x".repeat(30 * 1024);
    [false, false, false, true].forEach((fin) => socket.send(large, { fin }));
  } else {
    socket.close(4000, "bye");
  }
});
socket.on("pong", (data) => say("pong", data));
socket.on("close", (code, reason) => say("close", code, reason));
socket.on("error", (error) => say("error", error.message));
