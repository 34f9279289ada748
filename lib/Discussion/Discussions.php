<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\Exception;
use OCP\IDBConnection;

/** Says something about an item: questions, comments, one level of answers. */
final class Discussions {
	use TTransactional;

	/** A longer exchange is better continued by a new question. */
	private const ANSWERS = 100;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly MessageMapper $messages,
		private readonly Subjects $subjects,
		private readonly Addressees $addressees,
		private readonly ThreadNotices $notices,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * A question or a comment begins an exchange.
	 *
	 * @param array<string, mixed> $values text, kind, audience, documentId, key
	 * @throws Invalid
	 * @throws Conflict what the whole council reads waits for the convocation
	 */
	public function begin(Thread $thread, array $values): Message {
		$input = new Input($values);
		$kind = $input->choice('kind', MessageKind::class);
		if ($kind === MessageKind::Correction) {
			throw new Invalid('unknown_value', 'Choose one of: {values}.', ['values' => 'question, comment'], 'kind');
		}
		$audience = $this->subjects->audience($thread, $kind, $input);
		$words = MessageText::from($values['text'] ?? null);
		return $this->once($thread, $values['key'] ?? null, function (?string $key) use ($thread, $kind, $audience, $input, $words): Message {
			$message = self::of($kind, $audience, $this->subjects->document($thread, $audience, $input->optionalNumber('documentId', 1, PHP_INT_MAX)));
			$message->setClientKey($key);
			$this->send($thread, $message, $words);
			$this->record($thread, $kind === MessageKind::Question ? ActivityType::QuestionAsked : ActivityType::Commented, $message);
			return $message;
		});
	}

	/** What a reviewer wants corrected, said to those who prepare. */
	public function correct(Thread $thread, MessageText $words): Message {
		$message = self::of(MessageKind::Correction, Audience::Preparation, null);
		$this->send($thread, $message, $words);
		return $message;
	}

	/**
	 * The answer of somebody else settles a question; who asked may reopen it.
	 *
	 * @throws Invalid
	 * @throws Conflict
	 */
	public function answer(Thread $thread, Message $first, mixed $text, mixed $key): Message {
		if ($first->getParentId() !== null) {
			throw new Invalid('not_the_first', 'Answer the first message of the exchange, not one of its answers.', field: 'messageId');
		}
		$words = MessageText::from($text);
		return $this->once($thread, $key, function (?string $key) use ($thread, $first, $words): Message {
			if ($this->messages->countAnswers($first->getId()) >= self::ANSWERS) {
				throw new Conflict('exchange_full', 'This exchange has {maximum} answers. Ask a new question to go on.', ['maximum' => self::ANSWERS]);
			}
			$answer = self::of(MessageKind::Comment, $first->audience(), $first->getDocumentId());
			$answer->setParentId($first->getId());
			$answer->setClientKey($key);
			$this->send($thread, $answer, $words);
			$this->settle($thread, $first, $answer);
			$this->record($thread, ActivityType::Answered, $answer);
			return $answer;
		});
	}

	/** The exchange went on; a question of somebody else has its answer. */
	private function settle(Thread $thread, Message $first, Message $answer): void {
		$answers = $first->kind()->waitsForAnswer() && $first->getAuthor() !== $answer->getAuthor();
		$first->setTouchedAt($answer->getCreatedAt());
		if ($answers && $first->getWaiting() === true) {
			$first->resolve($answer->getCreatedAt(), $thread->workspace->uid(), $answer->getAuthorName());
		}
		$this->messages->update($first);
		if ($answers) {
			$this->notices->answered($thread, $first);
		}
	}

	/** @throws Invalid somebody is named who may not read it */
	private function send(Thread $thread, Message $message, MessageText $words): void {
		$named = $this->addressees->named($thread, $message->audience(), $message->getDocumentId(), $words->mentions);
		$message->setCouncilId($thread->item->getCouncilId());
		$message->setItemId($thread->item->getId());
		$message->setAuthor($thread->workspace->uid());
		$message->setAuthorName($thread->workspace->grant->user->getDisplayName());
		$message->setText($words->text);
		$message->setCreatedAt($this->time->getTime());
		$message->setTouchedAt($message->getCreatedAt());
		$this->atomic(function () use ($message, $named): void {
			$this->messages->insert($message);
			$this->messages->mention($message, $named);
		}, $this->db);
		$this->notices->named($thread, $named);
	}

	/**
	 * A message sent again because its answer got lost on the way is said once.
	 *
	 * @param callable(?string): Message $say
	 */
	private function once(Thread $thread, mixed $key, callable $say): Message {
		$key = (new Input(['key' => $key]))->optionalText('key', 36);
		$said = fn (): ?Message => $key === null ? null : $this->messages->sent($thread->item->getId(), $thread->workspace->uid(), $key);
		try {
			return $said() ?? $say($key);
		} catch (Exception $failure) {
			return (UniqueKey::isTaken($failure) ? $said() : null) ?? throw $failure;
		}
	}

	private static function of(MessageKind $kind, Audience $audience, ?int $documentId): Message {
		$message = new Message();
		$message->setKind($kind->value);
		$message->setAudience($audience->value);
		$message->setDocumentId($documentId);
		$message->setWaiting($kind->waitsForAnswer());
		return $message;
	}

	private function record(Thread $thread, ActivityType $type, Message $message): void {
		$item = $thread->item;
		$place = new Place($item->getCouncilId(), $item->getMeetingId(), $item->getId(), $message->getDocumentId(), $item->getPaperId());
		$this->activities->record($type, $place, $thread->workspace->uid(), ['audience' => $message->getAudience()]);
	}
}
