<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\NotifyPush\Queue\IQueue;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;
use Throwable;

/** Messages to open pages through the app « notify_push ». Everything about it is in this file; without that app nothing is sent. */
final class PushQueue {
	/** What pages listen to: `src/ui/usePush.ts`. */
	public const MESSAGE = 'conseil_municipal_changed';

	private ?IQueue $queue = null;
	private bool $looked = false;

	public function __construct(
		private readonly ContainerInterface $container,
		private readonly LoggerInterface $logger,
	) {
	}

	public function isThere(): bool {
		if (!$this->looked) {
			$this->looked = true;
			$this->queue = $this->find();
		}
		return $this->queue !== null;
	}

	/**
	 * A failure costs nobody anything: pages also ask by themselves.
	 *
	 * @param array<string, int|null> $ids never a title or a name
	 */
	public function send(string $uid, array $ids): void {
		if (!$this->isThere()) {
			return;
		}
		try {
			$this->queue?->push('notify_custom', ['user' => $uid, 'message' => self::MESSAGE, 'body' => $ids]);
		} catch (Throwable $failure) {
			$this->queue = null;
			$this->logger->warning('Open pages could not be told of a change', ['exception' => $failure]);
		}
	}

	private function find(): ?IQueue {
		try {
			$queue = $this->container->get(IQueue::class);
			return $queue instanceof IQueue ? $queue : null;
		} catch (Throwable) {
			return null; // not installed
		}
	}
}
