// A photo and a file made on the spot, so that nobody needs to look for one.

const WIDTH = 1280;
const HEIGHT = 960;
let made = 0;

export async function samplePhoto(caption) {
  made += 1;
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  drawWorkshop(canvas.getContext("2d"), (made * 67 + 150) % 360, caption);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return new File([blob], `contoh-${made}.jpg`, { type: "image/jpeg" });
}

function drawWorkshop(pen, hue, caption) {
  const sky = pen.createLinearGradient(0, 0, 0, HEIGHT);
  sky.addColorStop(0, `hsl(${hue} 55% 72%)`);
  sky.addColorStop(1, `hsl(${hue + 40} 60% 90%)`);
  box(pen, sky, 0, 0, WIDTH, HEIGHT);
  box(pen, `hsl(${hue + 100} 25% 45%)`, 0, 700, WIDTH, 260);
  box(pen, "#f4e9d8", 240, 380, 800, 380);
  pen.fillStyle = `hsl(${hue + 180} 45% 38%)`;
  pen.beginPath();
  pen.moveTo(180, 390);
  pen.lineTo(640, 190);
  pen.lineTo(1100, 390);
  pen.fill();
  box(pen, "#5b4636", 560, 520, 160, 240);
  for (const x of [320, 860]) box(pen, "#9fc6d8", x, 480, 130, 120);
  writing(pen, "FOTO CONTOH (demo)", 64, 840);
  writing(pen, caption, 40, 905);
}

function box(pen, colour, x, y, width, height) {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

function writing(pen, text, size, y) {
  pen.font = `bold ${size}px sans-serif`;
  pen.textAlign = "center";
  pen.fillStyle = "#ffffff";
  pen.fillText(text, WIDTH / 2, y);
}

export function sampleDocument() {
  made += 1;
  return new File([smallPdf("BERKAS CONTOH (demo)")], `contoh-${made}.pdf`, { type: "application/pdf" });
}

function smallPdf(line) {
  const drawing = `BT /F1 24 Tf 72 720 Td (${line.replace(/[()\\]/g, "\\$&")}) Tj ET`;
  const parts = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = parts.map((part, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${part}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}
