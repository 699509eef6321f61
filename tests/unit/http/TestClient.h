// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

#include <openssl/types.h>

namespace edesk::http {

/// A blocking HTTP client over TLS (or bare TCP) whose every byte the test decides. A read that gets nothing
/// for 20 seconds counts as the end.
class TestClient
{
public:
    struct Options
    {
        /// TLS1_2_VERSION and the like; 0 for the library's choice.
        int highestTls = 0;
        bool tls = true;
        /// The socket's receive buffer in bytes; 0 for the system's choice.
        int receiveBuffer = 0;
        QByteArray address = "127.0.0.1";
    };
    struct Answer
    {
        /// 0 when the connection ended first.
        int status = 0;
        /// The status line and fields.
        QByteArray head;
        QByteArray body;

        /// The value of a field; null when absent.
        QByteArray field(const QByteArray &name) const;
    };

    explicit TestClient(quint16 port);
    TestClient(quint16 port, const Options &options);
    TestClient(const TestClient &) = delete;
    TestClient &operator=(const TestClient &) = delete;
    ~TestClient();

    /// Whether TCP and, if wanted, TLS were established.
    bool isConnected() const { return m_connected; }
    bool send(const QByteArray &bytes);
    /// Sends a request with a Host field and what else is given ("Name: value\r\n" each).
    bool request(const QByteArray &method, const QByteArray &target, const QByteArray &fields = {},
                 const QByteArray &body = {});
    /// Reads one answer with a Content-Length; `withBody` is false for HEAD.
    Answer answer(bool withBody = true);
    /// request() and answer().
    Answer ask(const QByteArray &method, const QByteArray &target, const QByteArray &fields = {},
               const QByteArray &body = {});
    /// Everything up to and including the marker, or all there was.
    QByteArray readUntil(const QByteArray &marker);
    /// Everything up to the end; reading times out as in `ended`.
    QByteArray readAll();
    /// Whether the peer has closed, once everything is read; waits for it.
    bool ended();
    /// Leaves without a word.
    void abandon();

private:
    struct FreeSsl
    {
        void operator()(SSL *ssl) const;
    };
    /// Reads what is there into the buffer; false at the end.
    bool fill();

    std::unique_ptr<SSL, FreeSsl> m_ssl;
    int m_socket = -1;
    bool m_connected = false;
    bool m_timedOut = false;
    QByteArray m_buffer;
};

} // namespace edesk::http
