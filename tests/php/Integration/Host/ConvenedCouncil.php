<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use PHPUnit\Framework\Assert;

/** A council of two members who read e-mail, convened to one item with one piece. */
final class ConvenedCouncil {
	public readonly ConveningRoom $room;

	public function __construct(
		public readonly TownHall $hall,
		string $startsAt = '2029-06-19T19:00',
	) {
		$this->room = new ConveningRoom($hall, new MeetingRoom($hall, $startsAt));
		$this->room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'email' => $this->address('odile'), 'uid' => $hall->councillor->uid]);
		$this->room->addMember('Fabrice', 'Dunand', ['civility' => 'M.', 'email' => $this->address('fabrice'), 'uid' => $hall->otherCouncillor->uid]);
		$item = $this->room->room->addItem('Voirie');
		$this->room->room->drop($item['folderName'] . '/plan.pdf', 'le plan');
		$this->room->room->sync();
		$this->room->pump($this->room->convene()['id']);
	}

	public function meetingId(): int {
		return $this->room->room->id;
	}

	public function address(string $name): string {
		return "$name.{$this->hall->suffix}@example.org";
	}

	/** @return array<string, mixed> the last e-mail to that member, without no-break spaces; `calendar`: its method and text, unfolded */
	public function last(string $name, int $count): array {
		$mails = Mailbox::of($this->address($name));
		Assert::assertCount($count, $mails, "e-mails to $name");
		$mail = end($mails);
		Assert::assertIsArray($mail);
		$plain = static fn (string $text): string => str_replace("\u{A0}", ' ', $text);
		return ['subject' => $plain($mail['subject']), 'text' => $plain($mail['text']), 'html' => $plain($mail['html'])]
			+ ['calendar' => ($mail['attachments'][0]['method'] ?? '') . ' ' . str_replace("\r\n ", '', $mail['attachments'][0]['text'] ?? '')] + $mail;
	}

	/** @return list<array<string, mixed>> items as a councillor reads them */
	public function read(): array {
		return $this->hall->councillor->api('GET', "/meetings/{$this->meetingId()}/reading")->data()['items'];
	}

	/** @return array<int, ?string> manifest by number of the convocation */
	public function manifests(): array {
		return array_column($this->hall->manager->api('GET', "/meetings/{$this->meetingId()}/convening")->data()['convocations'], 'manifestSha256', 'number');
	}
}
