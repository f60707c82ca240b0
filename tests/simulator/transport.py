"""An httpx transport into the simulator, in which a cut connection looks as it does over a socket."""

import httpx

from bot.simulator import Cut


class CutTransport(httpx.ASGITransport):
    """Like ASGITransport; a connection that a fault cut raises what httpx raises for a real one."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return await super().handle_async_request(request)
        except Cut as cut:
            raise httpx.RemoteProtocolError(f"Server disconnected: {cut}", request=request) from cut
