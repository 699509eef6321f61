// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/Subscribers.h"

#include "server/sync/HttpAnswer.h"

namespace edesk {
namespace {

http::Response eventAnswer(const QByteArray &line)
{
    http::Response response;
    response.type = "text/plain";
    response.body = line;
    return response;
}

} // namespace

Subscribers::Subscribers(Outlet outlet, std::size_t mostPolls)
    : m_outlet(std::move(outlet)),
      m_mostPolls(mostPolls),
      m_hub([this](std::span<const quint64> subscribers, const QByteArray &line) {
          deliver(subscribers, line);
      })
{
}

quint64 Subscribers::openStream(const Principal &principal, const QSet<qint64> &scopes)
{
    const quint64 stream = m_hub.nextStream();
    {
        const std::scoped_lock lock(m_mutex);
        m_sessions.insert(stream, principal);
    }
    m_hub.open(stream, principal.person, scopes);
    return stream;
}

std::optional<quint64> Subscribers::addPoll(const Principal &principal, const QSet<qint64> &scopes,
                                            http::Completion answer, Instant until)
{
    const quint64 subscriber = m_hub.nextStream();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_polls.size() >= m_mostPolls)
            return std::nullopt;
        m_sessions.insert(subscriber, principal);
        m_polls.emplace(subscriber, Poll{std::move(answer), until});
    }
    m_hub.open(subscriber, principal.person, scopes);
    return subscriber;
}

void Subscribers::send(quint64 subscriber, const QByteArray &line)
{
    deliver(std::span(&subscriber, 1), line);
}

void Subscribers::deliver(std::span<const quint64> subscribers, const QByteArray &line)
{
    std::vector<quint64> streams;
    std::vector<quint64> polls;
    {
        const std::scoped_lock lock(m_mutex);
        for (const quint64 subscriber : subscribers)
            (m_polls.contains(subscriber) ? polls : streams).push_back(subscriber);
    }
    if (!streams.empty())
        m_outlet.push(streams, line);
    answerPolls(polls, eventAnswer(line));
}

void Subscribers::streamClosed(quint64 stream)
{
    m_hub.close(stream);
    const std::scoped_lock lock(m_mutex);
    m_sessions.remove(stream);
}

std::optional<Subscribers::Poll> Subscribers::takePoll(quint64 subscriber)
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_polls.find(subscriber);
    if (it == m_polls.end())
        return std::nullopt;
    std::optional<Poll> poll = std::move(it->second);
    m_polls.erase(it);
    m_sessions.remove(subscriber);
    return poll;
}

void Subscribers::answerPolls(const std::vector<quint64> &subscribers, const http::Response &response)
{
    for (const quint64 subscriber : subscribers) {
        // Whoever takes it answers it: a change and the end of its time may come together.
        if (const std::optional<Poll> poll = takePoll(subscriber)) {
            m_hub.close(subscriber);
            poll->answer(response);
        }
    }
}

void Subscribers::expirePolls(Instant now)
{
    std::vector<quint64> over;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[subscriber, poll] : m_polls) {
            if (poll.until <= now)
                over.push_back(subscriber);
        }
    }
    answerPolls(over, HttpAnswer::empty());
}

void Subscribers::endSessions(const std::function<bool(const Principal &)> &ended)
{
    std::vector<quint64> streams;
    std::vector<quint64> polls;
    {
        const std::scoped_lock lock(m_mutex);
        for (auto it = m_sessions.constBegin(); it != m_sessions.constEnd(); ++it) {
            if (ended(it.value()))
                (m_polls.contains(it.key()) ? polls : streams).push_back(it.key());
        }
    }
    for (const quint64 stream : streams) {
        // Deaf at once: what is published while the edge closes the stream must not reach it.
        m_hub.close(stream);
        m_outlet.close(stream);
    }
    answerPolls(polls, HttpAnswer::refusal(failure(ErrorCode::SessionExpired)));
}

void Subscribers::stop()
{
    std::vector<quint64> all;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[subscriber, poll] : m_polls)
            all.push_back(subscriber);
        m_mostPolls = 0;
    }
    answerPolls(all, HttpAnswer::empty());
}

QList<Principal> Subscribers::sessions() const
{
    QHash<Id, Principal> byFamily;
    const std::scoped_lock lock(m_mutex);
    for (const Principal &principal : m_sessions)
        byFamily.insert(principal.family, principal);
    return byFamily.values();
}

QSet<Id> Subscribers::persons() const
{
    QSet<Id> persons;
    const std::scoped_lock lock(m_mutex);
    for (const Principal &principal : m_sessions)
        persons.insert(principal.person);
    return persons;
}

std::size_t Subscribers::polls() const
{
    const std::scoped_lock lock(m_mutex);
    return m_polls.size();
}

} // namespace edesk
