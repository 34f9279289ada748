<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use PHPUnit\Framework\Assert;

/** A meeting to which the council is convened, by the API, as the manager does it. */
final class ConveningRoom {
	public function __construct(
		private readonly TownHall $hall,
		public readonly MeetingRoom $room,
	) {
	}

	/**
	 * @param array<string, mixed> $values further columns of the tableau
	 * @return array<string, mixed> the new member
	 */
	public function addMember(string $firstName, string $lastName, array $values = []): array {
		$answer = $this->hall->manager->api('POST', "/councils/{$this->hall->councilId}/members", $values + [
			'firstName' => $firstName, 'lastName' => $lastName, 'function' => 'conseillère municipale', 'channel' => 'email',
		]);
		Assert::assertSame(200, $answer->status, $answer->body);
		return $answer->data();
	}

	/** @return array<string, mixed> */
	public function begin(): array {
		return self::ok($this->hall->manager->api('POST', "/meetings/{$this->room->id}/convocations", []));
	}

	/**
	 * Begins what follows the first convocation.
	 *
	 * @param array<string, mixed> $values startsAt, place, reason
	 */
	public function act(string $kind, array $values = []): Answer {
		return $this->hall->manager->api('POST', "/meetings/{$this->room->id}/acts", ['kind' => $kind] + $values);
	}

	/**
	 * Begins, freezes and sends what follows the first convocation, and empties the outbox.
	 *
	 * @param array<string, mixed> $values startsAt, place, reason
	 * @return array<string, mixed> the convocation, sent
	 */
	public function after(string $kind, array $values = []): array {
		$sent = self::ok($this->send($this->freeze(self::ok($this->act($kind, $values)))));
		return $this->pump($sent['id']);
	}

	/**
	 * @param ?array<string, mixed> $convocation null for the first one, begun when there is none
	 * @return array<string, mixed> the convocation, frozen
	 */
	public function freeze(?array $convocation = null): array {
		$id = ($convocation ?? $this->begin())['id'];
		do {
			$progress = self::ok($this->hall->manager->api('POST', "/convocations/$id/freeze", []));
			Assert::assertSame([], $progress['failures']);
		} while (!$progress['finished']);
		return self::ok($this->hall->manager->api('POST', "/convocations/$id/seal", []));
	}

	/**
	 * @param array<string, mixed> $convocation as it was last seen
	 * @return array<string, mixed>
	 */
	public function override(array $convocation, string $check, string $reason): array {
		return self::ok($this->hall->manager->api('PUT', "/convocations/{$convocation['id']}/override", ['check' => $check, 'reason' => $reason], self::seen($convocation)));
	}

	/** @param array<string, mixed> $convocation as it was last seen */
	public function send(array $convocation, ?Client $by = null): Answer {
		$sender = Host::running()->confirmed((string)($by ?? $this->hall->manager)->uid);
		return $sender->api('POST', "/convocations/{$convocation['id']}/send", [], self::seen($convocation));
	}

	/**
	 * The transaction of the sending was written, its process ended before anything followed.
	 *
	 * @param array<string, mixed> $frozen convocation
	 */
	public function crashAfterSending(array $frozen): void {
		Host::running()->sql('UPDATE oc_conseil_convocation SET state = ?, sent_at = ?, calendar_stamp = ?, follow_at = ? WHERE id = ?', 'sent', time(), time(), time(), $frozen['id']);
		Host::running()->sql('UPDATE oc_conseil_act_copy SET state = ? WHERE convocation_id = ?', 'due', $frozen['id']);
		Host::running()->sql("INSERT INTO oc_conseil_dispatch (council_id, convocation_id, member_id, position, name, channel, state, attempt)
			SELECT council_id, ?, id, position, last_name, channel, 'failed', 1 FROM oc_conseil_member WHERE council_id = ?", $frozen['id'], $this->hall->councilId);
	}

	/** @return array<string, mixed> the convocation, sent: its e-mails wait in the outbox */
	public function convene(): array {
		return self::ok($this->send($this->freeze()));
	}

	/** @return array<string, mixed> the convocation, once the outbox has been emptied as far as it goes */
	public function pump(int $convocationId): array {
		return self::ok($this->hall->manager->api('POST', "/convocations/$convocationId/pump", []));
	}

	/** @return array<string, mixed> the last convocation, read again */
	public function shown(): array {
		$all = self::ok($this->hall->manager->api('GET', "/meetings/{$this->room->id}/convening"))['convocations'];
		return $all[count($all) - 1];
	}

	/**
	 * @param array<string, mixed> $convocation
	 * @return array<string, string>
	 */
	private static function seen(array $convocation): array {
		return ['If-Match' => '"' . $convocation['version'] . '"'];
	}

	/** @return array<string, mixed> */
	private static function ok(Answer $answer): array {
		Assert::assertSame(200, $answer->status, $answer->body);
		return $answer->data();
	}
}
