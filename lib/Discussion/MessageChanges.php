<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCA\ConseilMunicipal\Error\Invalid;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/** Changes what was said: one’s own words, and whether a question is answered. */
final class MessageChanges {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly MessageMapper $messages,
		private readonly Addressees $addressees,
		private readonly ThreadNotices $notices,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * Who is named now and was not before is told.
	 *
	 * @throws Forbidden the words of somebody else
	 * @throws Invalid
	 */
	public function edit(Thread $thread, Message $message, mixed $text): void {
		$this->mustBeOwn($thread, $message);
		$words = MessageText::from($text);
		if ($words->text === $message->getText()) {
			return;
		}
		$before = Mentions::in($message->getText() ?? '');
		$named = $this->addressees->named($thread, $message->audience(), $message->getDocumentId(), $words->mentions);
		$message->setText($words->text);
		$message->setEditedAt($this->time->getTime());
		$this->atomic(function () use ($message, $named): void {
			$this->messages->update($message);
			$this->messages->mention($message, $named);
		}, $this->db);
		$this->notices->named($thread, array_values(array_filter($named, static fn (Named $one): bool => !in_array($one->uid, $before, true))));
	}

	/** Its place stays, its text is gone; nobody waits for an answer to it. */
	public function withdraw(Thread $thread, Message $message): void {
		if ($message->getDeletedAt() !== null) {
			return;
		}
		$this->mustBeOwn($thread, $message);
		$message->setText(null);
		$message->setDeletedAt($this->time->getTime());
		$message->setWaiting(false);
		$this->atomic(function () use ($message): void {
			$this->messages->update($message);
			$this->messages->mention($message, []);
		}, $this->db);
	}

	/**
	 * Who asked, those who prepare and those who work on the item say that a question is answered, or that it is not.
	 *
	 * @throws Forbidden
	 * @throws Invalid
	 */
	public function resolve(Thread $thread, Message $first, mixed $resolved): void {
		if ($first->getParentId() !== null || !$first->kind()->waitsForAnswer() || $first->getDeletedAt() !== null) {
			throw new Invalid('no_question', 'Only a question can be marked as answered.', field: 'messageId');
		}
		if (!$thread->isPrivate && $first->getAuthor() !== $thread->workspace->uid()) {
			throw new Forbidden('not_yours', 'Only the person who asked, and those who prepare, can do this.');
		}
		$isResolved = (new Input(['resolved' => $resolved]))->flag('resolved');
		if ($isResolved === ($first->getWaiting() !== true)) {
			return;
		}
		if ($isResolved) {
			$first->resolve($this->time->getTime(), $thread->workspace->uid(), $thread->workspace->grant->user->getDisplayName());
		} else {
			$first->reopen();
		}
		$this->messages->update($first);
	}

	private function mustBeOwn(Thread $thread, Message $message): void {
		if ($message->getAuthor() !== $thread->workspace->uid()) {
			throw new Forbidden('not_yours', 'Only the person who wrote this message can change it.');
		}
		if ($message->getDeletedAt() !== null) {
			throw new Conflict('message_withdrawn', 'This message has been withdrawn. Write a new one.');
		}
	}
}
